import { Button } from '@mantine/core'
import { IconMapOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../shared/ui/empty-state.tsx'

/** An address of the console that leads nowhere. */
export const NotFoundPage = (): ReactNode => {
  const { t } = useTranslation('shell')
  return (
    <EmptyState
      icon={<IconMapOff size={28} stroke={1.5} />}
      title={t('notFound.title')}
      text={t('notFound.text')}
      actions={
        <Button component="a" href="/app/campaigns" variant="default">
          {t('notFound.action')}
        </Button>
      }
    />
  )
}
