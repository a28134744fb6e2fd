import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { NoPermissionState } from '../../../shared/ui/error-state.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { ChooseFile } from './choose-file.tsx'
import { CheckImport } from './check-import.tsx'

const BackToContacts = (): ReactNode => {
  const { t } = useTranslation('imports')
  return (
    <ActionIcon component={Link} to="/contacts" aria-label={t('backToContacts')}>
      <IconArrowLeft size={18} />
    </ActionIcon>
  )
}

/** Contacts from a file: choose it, check what each row would become, and begin. */
export const ImportPage = (): ReactNode => {
  const { t } = useTranslation('imports')
  const mayWrite = useCan('contacts.write')
  const { importId, changes } = useSearch({ from: '/_shell/contacts/import' })
  if (!mayWrite) return <NoPermissionState />
  const step = importId === undefined ? 1 : 2
  return (
    <Page title={t('title')} count={t('step', { step, of: 3 })} back={<BackToContacts />}>
      {importId === undefined ? (
        <ChooseFile />
      ) : (
        <CheckImport key={importId} importId={importId} changes={changes ?? {}} />
      )}
    </Page>
  )
}
