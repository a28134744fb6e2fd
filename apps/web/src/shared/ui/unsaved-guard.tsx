import { useBlocker } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from './confirm-dialog.tsx'

export type Place = { pathname: string; search: object }

/** Asks before something that was typed and not saved would be lost: another place, another page, a closed window. */
export const UnsavedGuard = ({
  isDirty,
  placeOf,
}: {
  isDirty: boolean
  /** What of an address what is typed belongs to; moves within the same place ask nothing. */
  placeOf: (place: Place) => string
}): ReactNode => {
  const { t } = useTranslation()
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && placeOf(current) !== placeOf(next),
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
