import { changeContact, getContact, listContacts, type Contact, type ContactStatus } from '@muloqot/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../shared/api/call.ts'
import type { EndpointOutput } from '../../../shared/api/endpoint-input.ts'
import { forgetReadings, keyOf } from '../../../shared/api/use-endpoint.ts'
import { toastFailure, toastUndoable } from '../../../shared/ui/toasts.tsx'

type Page = EndpointOutput<typeof listContacts>
type Read = EndpointOutput<typeof getContact>

/** Sets the status of one contact: on the screen at once, with the way back for 8 s. */
export const useSetStatus = ({
  id,
  status: before,
}: Pick<Contact, 'id' | 'status'>): ((status: ContactStatus) => void) => {
  const { t } = useTranslation(['contacts', 'common'])
  const client = useQueryClient()

  const store = async (status: ContactStatus): Promise<boolean> => {
    client.setQueryData<Read>(
      keyOf(getContact, { params: { id } }),
      (read) => read && { data: { ...read.data, status } },
    )
    client.setQueriesData<Page>(
      { queryKey: [listContacts.name] },
      (page) => page && { ...page, data: page.data.map((row) => (row.id === id ? { ...row, status } : row)) },
    )
    try {
      await call(changeContact, { params: { id }, body: { status } })
      return true
    } catch (error) {
      toastFailure(error)
      return false
    } finally {
      await forgetReadings(client, getContact)
    }
  }

  const set = async (status: ContactStatus): Promise<void> => {
    if (!(await store(status))) {
      await forgetReadings(client, listContacts)
      return
    }
    toastUndoable(
      t('standing.set', { status: t(`common:contactStatus.${status}`) }),
      () => void store(before),
    )
  }
  return (status) => void set(status)
}
