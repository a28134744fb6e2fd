import { changeSettings, getMe, getSettings, type ChangeSettingsBody, type Settings } from '@muloqot/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { forgetReadings, keyOf, useCall } from '../../shared/api/use-endpoint.ts'
import { toastFailure, toastUndoable } from '../../shared/ui/toasts.tsx'

type Read = { settings: Settings }

/** Changes one's settings: on the screen at once, and back when the server refuses or the person takes it back. */
export const useChangeSettings = (): ((change: ChangeSettingsBody, before: ChangeSettingsBody) => void) => {
  const { t } = useTranslation('settings')
  const client = useQueryClient()
  const send = useCall(changeSettings)
  const key = keyOf(getSettings, {})
  const show = (change: ChangeSettingsBody): void => {
    client.setQueryData<Read>(key, (read) => read && { settings: { ...read.settings, ...given(change) } })
  }
  const apply = (change: ChangeSettingsBody, before: ChangeSettingsBody, isUndo: boolean): void => {
    show(change)
    send.mutateAsync({ body: change }).then(
      async ({ settings }) => {
        client.setQueryData<Read>(key, { settings })
        if (change.timezone !== undefined) await forgetReadings(client, getMe)
        if (isUndo) return
        toastUndoable(t('saved'), () => {
          apply(before, change, true)
        })
      },
      (error: unknown) => {
        show(before)
        toastFailure(error)
      },
    )
  }
  return (change, before) => {
    apply(change, before, false)
  }
}

/** Null and absent both mean: as it was. */
const given = (change: ChangeSettingsBody): Partial<Settings> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null && value !== undefined))
