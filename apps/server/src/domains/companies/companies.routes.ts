import * as contract from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { route, type Route } from '#src/platform/http/route.ts'
import { addAdministrator } from './administrators/add-administrator.ts'
import { changeAdministrator, removeAdministrator } from './administrators/change-administrator.ts'
import { listAdministrators } from './administrators/list-administrators.ts'
import { blockCompany, unblockCompany } from './block-company.ts'
import { changeCompany } from './change-company.ts'
import { createCompany } from './create-company.ts'
import { listCompanies } from './list-companies.ts'
import { readCompany } from './read-company.ts'
import { readCompanyTree } from './read-company-tree.ts'

type Deps = PlatformDeps

const companyRoutes: Route<Deps>[] = [
  route(contract.listCompanies, async (deps: Deps, ctx, { query }) => await listCompanies(deps, ctx, query)),
  route(contract.createCompany, async (deps: Deps, ctx, { body }) => await createCompany(deps, ctx, body)),
  route(
    contract.getCompany,
    async (deps: Deps, ctx, { params }) => await readCompany(deps, ctx, params.company_id),
  ),
  route(
    contract.changeCompany,
    async (deps: Deps, ctx, { params, body }) => await changeCompany(deps, ctx, params.company_id, body),
  ),
  route(
    contract.blockCompany,
    async (deps: Deps, ctx, { params }) => await blockCompany(deps, ctx, params.company_id),
  ),
  route(
    contract.unblockCompany,
    async (deps: Deps, ctx, { params }) => await unblockCompany(deps, ctx, params.company_id),
  ),
  route(
    contract.getCompanyTree,
    async (deps: Deps, ctx, { params }) => await readCompanyTree(deps, ctx, params.company_id),
  ),
]

const administratorRoutes: Route<Deps>[] = [
  route(
    contract.listCompanyAdministrators,
    async (deps: Deps, ctx, { params }) => await listAdministrators(deps, ctx, params.company_id),
  ),
  route(
    contract.addCompanyAdministrator,
    async (deps: Deps, ctx, { params, body }) => await addAdministrator(deps, ctx, params.company_id, body),
  ),
  route(
    contract.changeCompanyAdministrator,
    async (deps: Deps, ctx, { params, body }) => await changeAdministrator(deps, ctx, params, body),
  ),
  route(
    contract.removeCompanyAdministrator,
    async (deps: Deps, ctx, { params }) => await removeAdministrator(deps, ctx, params),
  ),
]

export const routes: Route<Deps>[] = [...companyRoutes, ...administratorRoutes]
