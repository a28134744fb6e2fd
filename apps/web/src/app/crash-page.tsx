import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../shared/ui/empty-state.tsx'

/** A screen whose own code has failed; the rail stays, so that other screens can be reached. */
export const CrashPage = (): ReactNode => {
  const { t } = useTranslation('shell')
  return (
    <EmptyState
      icon={<IconAlertTriangle size={28} stroke={1.5} />}
      title={t('crash.title')}
      text={t('crash.text')}
      actions={
        <Button
          variant="default"
          onClick={() => {
            location.reload()
          }}
        >
          {t('crash.action')}
        </Button>
      }
    />
  )
}
