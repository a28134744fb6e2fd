import * as contract from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { route, type Route } from '#src/platform/http/route.ts'
import { changeContact } from './change-contact.ts'
import { changeContactsInBulk } from './change-contacts-in-bulk.ts'
import { createContact } from './create-contact.ts'
import { deleteContact } from './delete-contact.ts'
import { listContacts } from './list-contacts.ts'
import { revealPhone } from './reveal-phone.ts'

type Deps = PlatformDeps

export const contactRoutes: Route<Deps>[] = [
  route(contract.createContact, async (deps: Deps, ctx, { body }) => await createContact(deps, ctx, body)),
  route(contract.listContacts, async (deps: Deps, ctx, { query }) => await listContacts(deps, ctx, query)),
  route(
    contract.changeContact,
    async (deps: Deps, ctx, { params, body }) => await changeContact(deps, ctx, params.id, body),
  ),
  route(
    contract.deleteContact,
    async (deps: Deps, ctx, { params }) => await deleteContact(deps, ctx, params.id),
  ),
  route(contract.revealPhone, async (deps: Deps, ctx, { params }) => await revealPhone(deps, ctx, params.id)),
  route(
    contract.bulkContacts,
    async (deps: Deps, ctx, { body }) => await changeContactsInBulk(deps, ctx, body),
  ),
]
