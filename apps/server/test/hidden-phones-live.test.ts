import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { contactUpdateEventSchema, type Permission } from '@muloqot/contract'
import type { Socket } from 'socket.io-client'
import { createTestApp, type TestApp, type TestCompany } from './support/app.ts'
import { addContact } from './support/campaigns.ts'
import { connected, hear, openSocket, startNode, type ApiNode } from './support/live.ts'
import { addUserWith } from './support/people.ts'

let server: TestApp
let node: ApiNode
let us: TestCompany
const sockets: Socket[] = []

before(async () => {
  server = await createTestApp()
  node = await startNode(server)
  us = await server.createCompany()
})
after(async () => {
  for (const socket of sockets) socket.disconnect()
  await node.stop()
  await server.close()
})

const connect = async (token: string): Promise<Socket> => {
  const socket = openSocket(node.address, { token })
  sockets.push(socket)
  return await connected(socket)
}

test('phone numbers come masked to whoever may not see them, and it counts at once when that changes', async () => {
  const clerk = await addUserWith(server, us, ['campaigns.read', 'contacts.read'])
  const [full, hidden] = [hear(await connect(us.token)), hear(await connect(clerk.token))]
  const phoneOf = async (heard: typeof full, id: string): Promise<unknown> => {
    const { data } = await heard.waitFor((message) => message.data.contactId === id)
    contactUpdateEventSchema.parse(data)
    const { phone, phoneAsTyped } = data.contact as { phone: string; phoneAsTyped: string | null }
    return [phone.includes('*'), phoneAsTyped === null]
  }
  const one = await addContact(server, us)
  assert.deepEqual(await phoneOf(full, one), [false, false])
  assert.deepEqual(await phoneOf(hidden, one), [true, true])
  const setPermissions = async (permissions: Permission[]): Promise<void> => {
    await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) => {
      await tx.updateTable('roles').set({ permissions }).where('id', '=', clerk.roleId).execute()
    })
  }
  await setPermissions(['campaigns.read', 'contacts.read', 'phones.read'])
  const two = await addContact(server, us)
  assert.deepEqual(await phoneOf(hidden, two), [false, false])
  await setPermissions(['campaigns.read', 'contacts.read'])
  const three = await addContact(server, us)
  assert.deepEqual(await phoneOf(hidden, three), [true, true])
  assert.equal(hidden.all.filter(({ data }) => data.contactId === three).length, 1)
})
