import { Button } from '@mantine/core'
import { IconAddressBook, IconFileImport, IconSearchOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'

/** Nobody matches the filter. */
export const NobodyFound = ({ onClear }: { onClear: () => void }): ReactNode => {
  const { t } = useTranslation('contacts')
  return (
    <EmptyState
      icon={<IconSearchOff size={28} stroke={1.5} />}
      title={t('empty.notFoundTitle')}
      text={t('empty.notFoundText')}
      actions={
        <Button variant="default" onClick={onClear}>
          {t('empty.clear')}
        </Button>
      }
    />
  )
}

/** There are no contacts yet: what will be here, and how they come. */
export const NoContacts = ({ onAdd }: { onAdd: () => void }): ReactNode => {
  const { t } = useTranslation('contacts')
  const mayWrite = useCan('contacts.write')
  return (
    <EmptyState
      icon={<IconAddressBook size={28} stroke={1.5} />}
      title={t('empty.title')}
      text={t('empty.text')}
      actions={
        mayWrite && (
          <>
            <Button component={Link} to="/contacts/import" leftSection={<IconFileImport size={16} />}>
              {t('empty.import')}
            </Button>
            <Button variant="default" onClick={onAdd}>
              {t('action.add')}
            </Button>
          </>
        )
      }
    />
  )
}
