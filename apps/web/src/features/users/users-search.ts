import { idSchema, searchSchema, type listUsers } from '@muloqot/contract'
import { z } from 'zod'
import type { EndpointInput } from '../../shared/api/endpoint-input.ts'

/** How somebody stands. Without a choice the list shows everybody who was not deleted. */
export const userStates = ['working', 'invited', 'blocked', 'deleted'] as const
export type UserState = (typeof userStates)[number]

export const userTabs = ['details', 'activity', 'spending'] as const
export type UserTab = (typeof userTabs)[number]

/** The list of people and what is open beside it. A value that makes no sense counts as absent. */
export const usersSearchSchema = z.object({
  /** Coerced, because the router reads an address that ends in digits as a number. */
  search: z.coerce.string().pipe(searchSchema).optional().catch(undefined),
  role: z.string().max(100).optional().catch(undefined),
  state: z.enum(userStates).optional().catch(undefined),
  company: idSchema.optional().catch(undefined),
  page: z.number().int().min(1).max(1_000_000).optional().catch(undefined),
  open: idSchema.optional().catch(undefined),
  tab: z.enum(userTabs).optional().catch(undefined),
  /** The pane in which somebody joins: by e-mail, or with a password at once. */
  join: z.enum(['invite', 'create']).optional().catch(undefined),
})
export type UsersSearch = z.output<typeof usersSearchSchema>

export const usersPerPage = 50

const stateFilters = {
  working: { is_active: 'true', is_blocked: 'false', is_verified: 'true' },
  invited: { is_active: 'true', is_blocked: 'false', is_verified: 'false' },
  blocked: { is_active: 'true', is_blocked: 'true' },
  deleted: { is_active: 'false' },
} as const satisfies Record<UserState, object>

/** What the server is asked for. */
export const queryOf = ({
  search,
  role,
  state,
  company,
  page,
}: UsersSearch): NonNullable<EndpointInput<typeof listUsers>['query']> => ({
  ...(search === undefined ? {} : { search }),
  ...(role === undefined ? {} : { role }),
  ...(company === undefined ? {} : { company_id: company }),
  ...(state === undefined ? { is_active: 'true' } : stateFilters[state]),
  page: page ?? 1,
  limit: usersPerPage,
})

/** Whether the list shows less than everybody. */
export const isNarrowed = ({ search, role, state, company }: UsersSearch): boolean =>
  [search, role, state, company].some((value) => value !== undefined)
