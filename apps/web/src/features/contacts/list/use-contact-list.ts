import { listContacts, type Contact } from '@muloqot/contract'
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ApiError } from '../../../shared/api/api-error.ts'
import type { EndpointOutput } from '../../../shared/api/endpoint-input.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { queryOf, type ContactsSearch } from '../contacts-search.ts'
import { newest, type HeardNews } from './live-rules.ts'
import { useHeardNews } from './use-heard-news.ts'

/** A page of contacts as it is at this moment. */
export type ContactList = {
  read: UseQueryResult<EndpointOutput<typeof listContacts>, ApiError>
  /** In the order in which they were read, each as it is now. */
  rows: readonly Contact[]
  total: number
  news: HeardNews
}

/** The page that the address stands for, kept fresh without moving a row. The page before stays until it is there. */
export const useContactList = (search: ContactsSearch): ContactList => {
  const read = useQuery({
    ...reading(listContacts, { query: queryOf(search) }),
    placeholderData: keepPreviousData,
  })
  const news = useHeardNews(read.isFetching)
  const rows = (read.data?.data ?? []).map((row) => newest(row, news))
  return { read, rows, total: read.data?.total ?? 0, news }
}
