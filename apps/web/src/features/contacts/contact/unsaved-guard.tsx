import { useBlocker } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { contactsSearchSchema } from '../contacts-search.ts'

type Place = { pathname: string; search: unknown }

/** What is typed belongs to the pane that is open; the list beside it may be filtered and turned all the same. */
const paneAt = ({ pathname, search }: Place): string => {
  const { open, add } = contactsSearchSchema.parse(search)
  return JSON.stringify([pathname, open, add])
}

/** Asks before something that was typed and not saved would be lost: another pane, another page, a closed window. */
export const UnsavedGuard = ({ isDirty }: { isDirty: boolean }): ReactNode => {
  const { t } = useTranslation('contacts')
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && paneAt(current) !== paneAt(next),
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      isOpen={blocker.status === 'blocked'}
      title={t('unsaved.title')}
      text={t('unsaved.text')}
      actionLabel={t('unsaved.discard')}
      onConfirm={() => {
        blocker.proceed?.()
      }}
      onClose={() => {
        blocker.reset?.()
      }}
    />
  )
}
