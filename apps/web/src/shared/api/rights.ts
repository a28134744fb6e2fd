import { getCompany, type Permission } from '@muloqot/contract'
import { useQuery } from '@tanstack/react-query'
import { useMe } from './me.ts'
import { reading } from './use-endpoint.ts'

/**
 * What the person may do in a company: at home what they may everywhere, elsewhere what the server says of it. Nothing
 * while it is not known yet.
 * @param companyId undefined: one's own
 */
export const useRightsIn = (companyId: string | undefined): ReadonlySet<Permission> => {
  const me = useMe()
  const isOwn = companyId === undefined || companyId === me.organizationId
  const company = useQuery({
    ...reading(getCompany, { params: { company_id: companyId ?? me.organizationId } }),
    enabled: !isOwn,
  })
  return new Set(isOwn ? me.permissions : company.data?.permissions)
}
