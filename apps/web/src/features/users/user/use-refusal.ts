import { listUsers, type User } from '@muloqot/contract'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../../shared/api/me.ts'
import { useRightsIn } from '../../../shared/api/rights.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { useRoles } from '../use-roles.ts'
import { neededRole, refusalOf, type Refusal } from '../user-rules.ts'

/** What stands in the way of changing somebody's access; null when nothing does. */
export const useRefusal = (user: User): Refusal | null => {
  const me = useMe()
  const rights = useRightsIn(user.company_id)
  const roles = useRoles(user.company_id)
  const role = neededRole(roles)
  const atWork = useQuery({
    ...reading(listUsers, {
      query: {
        company_id: user.company_id,
        role,
        is_active: 'true',
        is_blocked: 'false',
        is_verified: 'true',
        limit: 1,
      },
    }),
    enabled: user.role === role && roles.length > 0,
  })
  return refusalOf(user, { myId: me.id, rights, roles, atWork: atWork.data?.total })
}
