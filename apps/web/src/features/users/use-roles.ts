import { listRoles, type Role } from '@muloqot/contract'
import { useQuery } from '@tanstack/react-query'
import { useCan, useMe } from '../../shared/api/me.ts'
import { reading } from '../../shared/api/use-endpoint.ts'

const none: readonly Role[] = []

/** The roles of a company, one's own unless told. Empty while they come. */
export const useRoles = (companyId?: string): readonly Role[] => {
  const me = useMe()
  const mayRead = useCan('roles.read')
  const isOwn = companyId === undefined || companyId === me.organizationId
  const roles = useQuery({
    ...reading(listRoles, { query: isOwn ? {} : { company_id: companyId } }),
    enabled: mayRead,
  })
  return roles.data ?? none
}
