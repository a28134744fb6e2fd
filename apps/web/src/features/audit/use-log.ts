import {
  getResourceActivity,
  listActivityLogs,
  listCompanyActivityLogs,
  type ActivityLog,
} from '@muloqot/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMe } from '../../shared/api/me.ts'
import { reading } from '../../shared/api/use-endpoint.ts'
import { entriesPerPage, filtersOf, type AuditSearch } from './audit-search.ts'

type Log = {
  logs: readonly ActivityLog[] | undefined
  total: number
  error: unknown
  retry: () => void
}

/** One page of the log: of one thing, of another company, or of one's own. */
export const useLog = (search: AuditSearch): Log => {
  const me = useMe()
  const { company, resource, id } = search
  const paging = { page: search.page ?? 1, limit: entriesPerPage }
  const isOther = company !== undefined && company !== me.organizationId
  const isTrail = !isOther && resource !== undefined && id !== undefined
  const query = { ...filtersOf(search), ...paging }
  const trail = useQuery({
    ...reading(getResourceActivity, {
      params: { resource_type: resource ?? '', resource_id: id ?? '' },
      query: paging,
    }),
    enabled: isTrail,
    placeholderData: keepPreviousData,
  })
  const own = useQuery({
    ...reading(listActivityLogs, { query }),
    enabled: !isTrail && !isOther,
    placeholderData: keepPreviousData,
  })
  const other = useQuery({
    ...reading(listCompanyActivityLogs, { params: { company_id: company ?? me.organizationId }, query }),
    enabled: isOther,
    placeholderData: keepPreviousData,
  })
  const read = isTrail ? trail : isOther ? other : own
  return {
    logs: isTrail ? trail.data?.audit_trail : isOther ? other.data?.logs : own.data?.logs,
    total: read.data?.total ?? 0,
    error: read.error,
    retry: () => {
      void read.refetch()
    },
  }
}
