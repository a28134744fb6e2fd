import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import type { Socket } from 'socket.io-client'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { everyEndpoint } from '#test/support/every-endpoint.ts'
import { connected, openSocket, startNode, type ApiNode } from '#test/support/live.ts'

const friend = 'https://crm.example.uz'
const stranger = 'https://evil.example'
let server: TestApp
let node: ApiNode
let us: TestCompany
const sockets: Socket[] = []

before(async () => {
  server = await createTestApp({ ALLOWED_ORIGINS: friend, PUBLIC_URL: 'https://muloqot.example.uz' })
  node = await startNode(server)
  us = await server.createCompany()
})
after(async () => {
  for (const socket of sockets) socket.disconnect()
  await node.stop()
  await server.close()
})

type Seen = { status: number; headers: Record<string, string | string[] | undefined> }

/** A request as a browser makes it; `fetch` does not let us name an origin. */
const ask = async (method: string, path: string, headers: Record<string, string>): Promise<Seen> =>
  await new Promise((resolve, reject) => {
    request(`${node.address}${path}`, { method, headers }, (response) => {
      response.resume()
      resolve({ status: response.statusCode ?? 0, headers: response.headers })
    })
      .on('error', reject)
      .end()
  })

const preflight = async (path: string, origin: string, method = 'PATCH'): Promise<Seen> =>
  await ask('OPTIONS', path, {
    origin,
    'access-control-request-method': method,
    'access-control-request-headers': 'authorization,content-type',
  })

/** What an answer lets other origins do. */
const leave = ({ headers }: Seen): string[] =>
  Object.keys(headers).filter((name) => name.startsWith('access-control-'))

const contacts = '/auto-calling/contacts'

test('a page of an allowed origin may ask, by every method there is, and reads what the headers say', async () => {
  for (const origin of [friend, 'https://muloqot.example.uz', node.address]) {
    const asked = await preflight(contacts, origin)
    assert.equal(asked.status, 204)
    assert.equal(asked.headers['access-control-allow-origin'], origin)
    assert.equal(asked.headers['access-control-allow-headers'], 'authorization,content-type')
    assert.equal(asked.headers['access-control-allow-credentials'], undefined)
    const methods = String(asked.headers['access-control-allow-methods'])
    for (const { method } of everyEndpoint) assert.ok(methods.includes(method), method)
    const { status, headers } = await ask('GET', contacts, { origin, authorization: `Bearer ${us.token}` })
    assert.deepEqual([status, headers['access-control-allow-origin']], [200, origin])
    assert.match(String(headers['access-control-expose-headers']), /location/)
    assert.match(String(headers.vary), /origin/i)
  }
})

test('a page of a foreign origin may not: its preflight is refused and no answer can be read', async () => {
  for (const origin of [stranger, 'null', 'http://localhost:5173', 'https://crm.example.uz.evil.example']) {
    for (const path of [contacts, '/auth/login', '/health', '/no/such/place']) {
      const asked = await preflight(path, origin, 'POST')
      assert.deepEqual([asked.status, leave(asked)], [404, []], `${origin} ${path}`)
      const answer = await ask('GET', path, { origin, authorization: `Bearer ${us.token}` })
      assert.deepEqual(leave(answer), [], `${origin} ${path}`)
      // A cache must not hand out to one origin what was said to another.
      assert.match(String(answer.headers.vary), /origin/i)
    }
  }
})

const open = (origin: string | undefined, transport: 'websocket' | 'polling'): Socket => {
  const socket = openSocket(node.address, {
    token: us.token,
    transports: [transport],
    ...(origin === undefined ? {} : { origin }),
  })
  sockets.push(socket)
  return socket
}

test('a socket of an allowed page, or of no page at all, is let in', async () => {
  for (const transport of ['websocket', 'polling'] as const)
    for (const origin of [undefined, friend, 'https://muloqot.example.uz', node.address])
      await connected(open(origin, transport))
})

test('a socket of a foreign page is refused before it is one, whatever token it has', async () => {
  for (const transport of ['websocket', 'polling'] as const)
    for (const origin of [stranger, 'null', 'http://localhost:5173'])
      await assert.rejects(connected(open(origin, transport)), /websocket error|xhr poll error/, origin)
  const handshake = '/socket.io/?EIO=4&transport=polling'
  const refused = await ask('GET', handshake, { origin: stranger })
  assert.deepEqual([refused.status, leave(refused)], [403, []])
  const allowed = await ask('GET', handshake, { origin: friend })
  assert.deepEqual([allowed.status, allowed.headers['access-control-allow-origin']], [200, friend])
})

test('every origin may when that is what the operator wrote', async () => {
  const open = await createTestApp({ ALLOWED_ORIGINS: '*' })
  const openNode = await startNode(open)
  const company = await open.createCompany()
  try {
    const { headers } = await open.request(null, 'GET', '/health', undefined, {
      headers: { origin: stranger },
    })
    assert.equal(headers['access-control-allow-origin'], stranger)
    const socket = openSocket(openNode.address, { token: company.token, origin: stranger })
    sockets.push(await connected(socket))
  } finally {
    for (const socket of sockets) socket.disconnect()
    await openNode.stop()
    await open.close()
  }
})
