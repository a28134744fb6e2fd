import assert from 'node:assert/strict'
import type { TestApp, TestCompany } from './app.ts'

export const campaignsPath = '/auto-calling/campaigns'

/** An id that nothing has. */
export const nobody = '0198f000-0000-7000-8000-000000000000'

let lastPhone = 911_000_000

/** A contact with a number of its own; the id. */
export const addContact = async (server: TestApp, who: TestCompany, over: object = {}): Promise<string> => {
  const phone = `+998${(lastPhone += 1)}`
  const body = { firstName: 'Aziz', lastName: 'Karimov', phone, ...over }
  const answer = await server.request(who, 'POST', '/auto-calling/contacts', body)
  assert.equal(answer.status, 201)
  return answer.body.id
}

/** Makes a person somebody who may, or may not, be called. */
export const setContactStatus = async (
  server: TestApp,
  who: TestCompany,
  id: string,
  status: string,
): Promise<void> => {
  assert.equal((await server.request(who, 'PATCH', `/auto-calling/contacts/${id}`, { status })).status, 200)
}

/** A debt campaign unless `over` says otherwise; what the API answered. */
export const createCampaign = async (
  server: TestApp,
  who: TestCompany,
  over: object = {},
): Promise<{ id: string; [field: string]: unknown }> => {
  const answer = await server.request(who, 'POST', campaignsPath, {
    name: 'Qarzdorlar',
    campaignType: 'DEBT_COLLECTION',
    ...over,
  })
  assert.equal(answer.status, 201, JSON.stringify(answer.body))
  return answer.body
}
