import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  campaignCompleteEventSchema,
  campaignUpdateEventSchema,
  contactUpdateEventSchema,
} from '@muloqot/contract'
import { io, type Socket } from 'socket.io-client'
import { signAccessToken } from '#src/domains/auth/access-token.ts'
import { startDialler } from '#src/domains/campaigns/index.ts'
import { createTestApp, type TestApp, type TestCompany } from './support/app.ts'
import { connected, hear, openSocket, startNode, type ApiNode } from './support/live.ts'
import { testSecretKey } from './support/test-settings.ts'

let server: TestApp
let nodes: ApiNode[]
let dialler: { stop(): Promise<void> }
let us: TestCompany
let them: TestCompany
const sockets: Socket[] = []

before(async () => {
  server = await createTestApp()
  nodes = [await startNode(server), await startNode(server)]
  dialler = await startDialler(server.deps, server.ownerUrl)
  us = await server.createCompany()
  them = await server.createCompany()
})
after(async () => {
  for (const socket of sockets) socket.disconnect()
  await dialler.stop()
  for (const node of nodes) await node.stop()
  await server.close()
})

type Handshake = { token?: string; organizationId?: string; node?: number }

const open = ({ token, organizationId, node = 0 }: Handshake): Socket => {
  const socket = openSocket(nodes[node]?.address ?? '', { token, organizationId })
  sockets.push(socket)
  return socket
}

const connect = async (handshake: Handshake): Promise<Socket> => await connected(open(handshake))

const refusal = async (handshake: Handshake): Promise<string> => {
  const socket = open(handshake)
  return await new Promise((resolve, reject) => {
    socket.once('connect', () => {
      reject(new Error('it was let in'))
    })
    socket.once('connect_error', (error) => {
      resolve(error.message)
    })
  })
}

let lastPhone = 931_000_000
const addContact = async (who: TestCompany): Promise<string> => {
  const body = { firstName: 'Aziz', lastName: 'Karimov', phone: `+998${(lastPhone += 1)}` }
  return (await server.request(who, 'POST', '/auto-calling/contacts', body)).body.id
}

describe('who is let in', () => {
  const lifeSeconds = 600
  const sidOf = ({ token }: TestCompany): string =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).sid
  const sign = async (at: Date, secretKey = testSecretKey): Promise<string> =>
    await signAccessToken(
      secretKey,
      { sub: us.userId, organizationId: us.companyId, sid: sidOf(us) },
      at,
      lifeSeconds,
    )

  test('a token alone is enough; its own organization may be named', async () => {
    await connect({ token: us.token })
    await connect({ token: us.token, organizationId: us.companyId })
    await connect({ token: `Bearer ${us.token}` })
  })
  test('a missing token is refused', async () => {
    assert.equal(await refusal({}), 'auth.token_missing')
    assert.equal(await refusal({ organizationId: us.companyId }), 'auth.token_missing')
  })
  test('nobody is let into the root, where nothing is told', async () => {
    const socket = io(nodes[0]?.address ?? '', {
      auth: { token: us.token },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
    })
    sockets.push(socket)
    await assert.rejects(connected(socket), { message: 'auth.forbidden' })
  })
  test('nonsense and a foreign signature are refused', async () => {
    assert.equal(await refusal({ token: 'abc' }), 'auth.token_invalid')
    const forged = await sign(new Date(), 'another secret, just as long as the one of ours')
    assert.equal(await refusal({ token: forged }), 'auth.token_invalid')
  })
  test('an expired token is refused', async () => {
    const ended = new Date(Date.now() - (lifeSeconds + 1) * 1000)
    assert.equal(await refusal({ token: await sign(ended) }), 'auth.token_invalid')
  })
  test('a token that ends while it is used ends the connection', async () => {
    const soon = new Date(Date.now() - (lifeSeconds - 2) * 1000)
    const socket = await connect({ token: await sign(soon) })
    const reason = await new Promise((resolve) => {
      socket.once('disconnect', resolve)
    })
    assert.equal(reason, 'io server disconnect')
  })
  test('a foreign organization is refused', async () => {
    assert.equal(await refusal({ token: us.token, organizationId: them.companyId }), 'auth.forbidden')
  })
  test('a role that may not see campaigns is refused', async () => {
    const customer = await server.addUser(us, 'customer')
    assert.equal(await refusal({ token: customer.token }), 'auth.forbidden')
  })
  test('whoever is blocked is thrown out at once', async () => {
    const colleague = await server.addUser(us, 'member')
    const socket = await connect({ token: colleague.token })
    const stays = await connect({ token: us.token })
    const isOut = new Promise((resolve) => {
      socket.once('disconnect', resolve)
    })
    await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) => {
      await tx.updateTable('users').set({ isBlocked: true }).where('id', '=', colleague.userId).execute()
    })
    assert.equal(await isOut, 'io server disconnect')
    assert.ok(stays.connected)
    assert.equal(await refusal({ token: colleague.token }), 'auth.token_invalid')
  })
  test('whoever signs out everywhere is thrown out at once, and so is the sign-in that is ended', async () => {
    const colleague = await server.addUser(us, 'member')
    const leaves = async (socket: Socket): Promise<unknown> =>
      await new Promise((resolve) => {
        socket.once('disconnect', resolve)
      })
    const one = leaves(await connect({ token: colleague.token }))
    await server.request(colleague, 'POST', '/auth/logout-all')
    assert.equal(await one, 'io server disconnect')
    const other = await server.addUser(us, 'member')
    const two = leaves(await connect({ token: other.token }))
    const { body } = await server.request(other, 'GET', '/auth/sessions')
    await server.request(other, 'DELETE', `/auth/sessions/${body.sessions[0].id}`)
    assert.equal(await two, 'io server disconnect')
  })
})

test('contacts are told of as they are made, changed and deleted, to their own company only', async () => {
  const [own, foreign] = [
    hear(await connect({ token: us.token })),
    hear(await connect({ token: them.token })),
  ]
  const id = await addContact(us)
  await server.request(us, 'PATCH', `/auto-calling/contacts/${id}`, { firstName: 'Bobur' })
  await server.request(us, 'DELETE', `/auto-calling/contacts/${id}`)
  await own.waitFor(({ data }) => data.contactId === id && data.action === 'deleted')
  const told = own.all.filter(({ data }) => data.contactId === id)
  assert.deepEqual(
    told.map(({ name, data }) => [name, data.action]),
    [
      ['contact-update', 'created'],
      ['contact-update', 'updated'],
      ['contact-update', 'deleted'],
    ],
  )
  for (const { data } of told) contactUpdateEventSchema.parse(data)
  const theirs = await addContact(them)
  await foreign.waitFor(({ data }) => data.contactId === theirs)
  assert.equal(foreign.all.length, 1)
  assert.ok(!own.all.some(({ data }) => data.contactId === theirs))
})

test('a campaign is followed from its creation to its end, call by call, on every node', async () => {
  const listeners = [
    hear(await connect({ token: us.token, node: 0 })),
    hear(await connect({ token: us.token, node: 1, organizationId: us.companyId })),
  ]
  const foreign = hear(await connect({ token: them.token, node: 1 }))
  const contactIds = await Promise.all(Array.from({ length: 25 }, async () => await addContact(us)))
  const path = '/auto-calling/campaigns'
  const created = await server.request(us, 'POST', path, {
    name: 'K',
    campaignType: 'REMINDER',
    contactIds: contactIds.slice(0, 24),
  })
  const id: string = created.body.id
  await server.request(us, 'POST', `${path}/${id}/contacts`, { contactIds })
  await server.request(us, 'POST', `${path}/${id}/start`)
  for (const { all, waitFor } of listeners) {
    await waitFor(({ name, data }) => name === 'campaign-complete' && data.campaignId === id)
    const own = all.filter(({ data }) => data.campaignId === id)
    for (const { name, data } of own) {
      if (name === 'campaign-update') campaignUpdateEventSchema.parse(data)
      else campaignCompleteEventSchema.parse(data)
    }
    assert.deepEqual(
      own.slice(0, 3).map(({ data }) => data.action),
      ['created', 'contacts-added', 'started'],
    )
    assert.deepEqual(own[1]?.data.addedContactIds, contactIds.slice(24))
    assert.deepEqual(own[2]?.data, { action: 'started', campaignId: id, status: 'RUNNING' })
    assert.deepEqual(own.at(-1), {
      name: 'campaign-complete',
      data: { campaignId: id, message: 'Campaign completed successfully' },
    })
    for (const contactId of contactIds) {
      const [calling, ended, ...more] = own.filter(({ data }) => data.contactId === contactId)
      assert.equal(calling?.data.status, 'calling')
      assert.match(String(ended?.data.status), /^[A-Z_]+$/)
      assert.equal(typeof ended?.data.outcome, 'string')
      assert.equal(typeof ended?.data.summary, 'string')
      assert.equal((ended?.data.contact as { isCalled: boolean } | undefined)?.isCalled, true)
      assert.equal(more.length, 0)
    }
  }
  assert.equal(foreign.all.length, 0)
})

test('stopping and deleting are told', async () => {
  const listener = hear(await connect({ token: them.token }))
  const contactIds = await Promise.all(Array.from({ length: 3 }, async () => await addContact(them)))
  const path = '/auto-calling/campaigns'
  const slow = await server.request(them, 'POST', '/auto-calling/lines', {
    name: 'Sekin',
    kind: 'practice',
    callsPerSecond: 0.1,
  })
  const { id } = (
    await server.request(them, 'POST', path, {
      name: 'K',
      campaignType: 'SURVEY',
      contactIds,
      lineId: slow.body.id,
    })
  ).body
  await server.request(them, 'POST', `${path}/${id}/start`)
  await server.request(them, 'POST', `${path}/${id}/stop`)
  await server.request(them, 'DELETE', `${path}/${id}`)
  await listener.waitFor(({ data }) => data.campaignId === id && data.action === 'deleted')
  const stopped = listener.all.find(({ data }) => data.campaignId === id && data.action === 'stopped')
  assert.deepEqual(stopped?.data, { action: 'stopped', campaignId: id, status: 'PAUSED' })
})
