import {
  bulkContacts,
  getContact,
  listContactCampaigns,
  listContacts,
  type ContactSelection,
  type ContactStatus,
} from '@muloqot/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../shared/api/call.ts'
import type { EndpointOutput } from '../../../shared/api/endpoint-input.ts'
import { forgetReadings, useCall } from '../../../shared/api/use-endpoint.ts'
import { toastDone, toastFailure, toastUndoable } from '../../../shared/ui/toasts.tsx'
import { requestOf, statusesBefore, type ContactFilter, type Selection } from './selection-rules.ts'

type Page = EndpointOutput<typeof listContacts>

export type BulkActions = {
  isBusy: boolean
  error: unknown
  /** Sets the status of the selected. Named ones change on the screen at once, and can be taken back. */
  setStatus: (selection: Selection, status: ContactStatus) => Promise<void>
  /** Deletes the selected; cannot be taken back. Resolves with whether it was done. */
  remove: (selection: Selection) => Promise<boolean>
  reset: () => void
}

/** What can be done to many contacts at once. */
export const useBulkActions = (filter: ContactFilter): BulkActions => {
  const { t } = useTranslation(['contacts', 'common'])
  const client = useQueryClient()
  const bulk = useCall(bulkContacts, [listContacts, getContact, listContactCampaigns])

  const show = (ids: ReadonlySet<string>, status: ContactStatus): void => {
    client.setQueriesData<Page>(
      { queryKey: [listContacts.name] },
      (page) =>
        page && { ...page, data: page.data.map((row) => (ids.has(row.id) ? { ...row, status } : row)) },
    )
  }

  const takeBack = async (
    groups: readonly { status: ContactStatus; contactIds: string[] }[],
  ): Promise<void> => {
    try {
      for (const { status, contactIds } of groups) {
        show(new Set(contactIds), status)
        await call(bulkContacts, {
          body: { selection: { contactIds }, action: { kind: 'set-status', status } },
        })
      }
    } catch (error) {
      toastFailure(error)
    }
    await forgetReadings(client, listContacts, getContact)
  }

  const setStatus = async (selection: Selection, status: ContactStatus): Promise<void> => {
    const request: ContactSelection = requestOf(selection, filter)
    const before = statusesBefore(selection, status)
    if (selection.kind === 'named') show(new Set(selection.statuses.keys()), status)
    try {
      const { changed } = await bulk.mutateAsync({
        body: { selection: request, action: { kind: 'set-status', status } },
      })
      const text = t('bulk.statusSet', { count: changed, status: t(`common:contactStatus.${status}`) })
      if (before === null) toastDone(text)
      else toastUndoable(text, () => void takeBack(before))
    } catch (error) {
      toastFailure(error)
      await forgetReadings(client, listContacts)
    }
  }

  const remove = async (selection: Selection): Promise<boolean> => {
    try {
      const { changed } = await bulk.mutateAsync({
        body: { selection: requestOf(selection, filter), action: { kind: 'delete' } },
      })
      toastDone(t('bulk.deleted', { count: changed }))
      return true
    } catch {
      // The dialog stays open and says what `error` holds.
      return false
    }
  }

  return { isBusy: bulk.isPending, error: bulk.error, setStatus, remove, reset: bulk.reset }
}
