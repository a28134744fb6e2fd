import { changeCompany, getCompany, getMe, getSettings, type CompanySettings } from '@muloqot/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../shared/api/me.ts'
import type { EndpointOutput } from '../../shared/api/endpoint-input.ts'
import { forgetReadings, keyOf, useCall } from '../../shared/api/use-endpoint.ts'
import { toastDone, toastFailure, toastUndoable } from '../../shared/ui/toasts.tsx'

type Change = Partial<CompanySettings>

type Read = EndpointOutput<typeof getCompany>

/**
 * Changes what holds for the whole company: on the screen at once, and back when the server refuses or the person takes
 * it back within some seconds.
 */
export const useChangeCompany = (): ((change: Change, before: Change) => void) => {
  const { t } = useTranslation('settings')
  const { organizationId } = useMe()
  const client = useQueryClient()
  const send = useCall(changeCompany, [getCompany, getSettings])
  const key = keyOf(getCompany, { params: { company_id: organizationId } })
  const show = (change: Change): void => {
    client.setQueryData<Read>(
      key,
      (read) =>
        read && { ...read, company: { ...read.company, settings: { ...read.company.settings, ...change } } },
    )
  }
  const apply = (settings: Change, before: Change, isUndo: boolean): void => {
    show(settings)
    send.mutateAsync({ params: { company_id: organizationId }, body: { settings } }).then(
      () => {
        // What holds for whoever has not chosen; and whoever demands a second factor may have none.
        void forgetReadings(client, getMe)
        if (isUndo) return
        // Whoever has none themselves must set it up first, and could not take the demand back.
        if (settings.requires_second_factor === true) toastDone(t('saved'))
        else
          toastUndoable(t('saved'), () => {
            apply(before, settings, true)
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
