import assert from 'node:assert/strict'
import type { TestApp, TestCompany } from './app.ts'
import { addContact, createCampaign } from './campaigns.ts'
import { addUserWith } from './people.ts'
import { importsUrl, upload } from './upload.ts'

/** One of each thing that has an address; by the part of the address that stands before its id. */
export type Things = Record<
  | 'contacts'
  | 'imports'
  | 'campaigns'
  | 'agents'
  | 'lines'
  | 'calls'
  | 'roles'
  | 'keys'
  | 'sessions'
  | 'user'
  | 'company',
  string
> & { colleague: TestCompany }

/** Fills a company with one of each thing that somebody could ask for by its id. */
export const fillCompany = async (server: TestApp, who: TestCompany): Promise<Things> => {
  const ask = async (
    method: 'GET' | 'POST',
    url: string,
    body?: object,
    // oxlint-disable-next-line typescript/no-explicit-any -- the ids are read from it
  ): Promise<any> => {
    const answer = await server.request(who, method, url, body)
    assert.ok(answer.status < 300, `${url} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const contacts = await addContact(server, who, { notes: 'begona' })
  const uploaded = await upload(server, who, 'Ism,Telefon\nVali,901112233\n', 'odamlar.csv')
  assert.equal(uploaded.status, 201, JSON.stringify(uploaded.body))
  const campaign = await createCampaign(server, who, { contactIds: [contacts] })
  const { agentId, lineId } = await ask('GET', `/auto-calling/campaigns/${campaign.id}`)
  const { id: calls } = await server.deps.db.inCompany({ companyId: who.companyId }, async (tx) =>
    tx
      .insertInto('calls')
      .values({
        companyId: who.companyId,
        phone: '+998901112233',
        contactId: contacts,
        campaignId: campaign.id,
        lineKind: 'practice',
        startedAt: new Date('2026-05-04T08:00:00Z'),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  const colleague = await addUserWith(server, who, ['contacts.read'])
  const key = await ask('POST', '/management/keys', { name: 'K', role: 'member' })
  const { sessions } = await ask('GET', '/auth/sessions')
  const { data: imports } = await ask('GET', importsUrl)
  return {
    contacts,
    imports: imports[0].importId,
    campaigns: campaign.id,
    agents: agentId,
    lines: lineId,
    calls,
    roles: colleague.roleId,
    keys: key.id,
    sessions: sessions[0].id,
    user: colleague.userId,
    company: who.companyId,
    colleague,
  }
}
