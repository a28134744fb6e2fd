import * as contract from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { route, type Route } from '#src/platform/http/route.ts'
import { changeUser, deleteUser, setUserBlocked } from './change-user.ts'
import { createUser } from './create-user.ts'
import { inviteAgain, invitePerson } from './invite-person.ts'
import { listCompanyUsers, listUsers } from './list-users.ts'
import { readUser } from './read-user.ts'
import { removeSecondFactor } from './remove-second-factor.ts'
import { resetUserPassword } from './reset-user-password.ts'
import { transferUser } from './transfer-user.ts'

type Deps = PlatformDeps

export const routes: Route<Deps>[] = [
  route(contract.listUsers, async (deps: Deps, ctx, { query }) => await listUsers(deps, ctx, query)),
  route(contract.inviteUser, async (deps: Deps, ctx, { body }) => await invitePerson(deps, ctx, body)),
  route(
    contract.inviteUserAgain,
    async (deps: Deps, ctx, { params }) => await inviteAgain(deps, ctx, params.user_id),
  ),
  route(
    contract.removeUserSecondFactor,
    async (deps: Deps, ctx, { params }) => await removeSecondFactor(deps, ctx, params.user_id),
  ),
  route(contract.createUser, async (deps: Deps, ctx, { body }) => await createUser(deps, ctx, body)),
  route(contract.getUser, async (deps: Deps, ctx, { params }) => await readUser(deps, ctx, params.user_id)),
  route(
    contract.changeUser,
    async (deps: Deps, ctx, { params, body }) => await changeUser(deps, ctx, params.user_id, body),
  ),
  route(
    contract.deleteUser,
    async (deps: Deps, ctx, { params }) => await deleteUser(deps, ctx, params.user_id),
  ),
  route(
    contract.resetUserPassword,
    async (deps: Deps, ctx, { params, body }) =>
      await resetUserPassword(deps, ctx, params.user_id, body.new_password),
  ),
  route(
    contract.blockUser,
    async (deps: Deps, ctx, { params }) => await setUserBlocked(deps, ctx, params.user_id, true),
  ),
  route(
    contract.unblockUser,
    async (deps: Deps, ctx, { params }) => await setUserBlocked(deps, ctx, params.user_id, false),
  ),
  route(
    contract.transferUser,
    async (deps: Deps, ctx, { params, body }) => await transferUser(deps, ctx, params.company_id, body),
  ),
  route(
    contract.listCompanyUsers,
    async (deps: Deps, ctx, { params, query }) => await listCompanyUsers(deps, ctx, params.company_id, query),
  ),
]
