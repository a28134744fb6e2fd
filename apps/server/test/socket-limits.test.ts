import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Socket } from 'socket.io-client'
import { packetBytesMax, packetsPerSecondMax } from '#src/app/socket-limits.ts'
import { createTestApp, type TestApp, type TestCompany } from './support/app.ts'
import { addContact } from './support/campaigns.ts'
import { connected, hear, openSocket, startNode, type ApiNode } from './support/live.ts'

const counts = { ofUserMax: 3, ofCompanyMax: 5 }
let server: TestApp
let node: ApiNode
let us: TestCompany
const sockets: Socket[] = []

before(async () => {
  server = await createTestApp()
  node = await startNode(server, counts)
})
after(async () => {
  for (const socket of sockets) socket.disconnect()
  await node.stop()
  await server.close()
})

const open = (token?: string): Socket => {
  const socket = openSocket(node.address, { token })
  sockets.push(socket)
  return socket
}
const left = async (socket: Socket): Promise<string> =>
  await new Promise((resolve) => {
    socket.once('disconnect', resolve)
  })
/** How many of these that connect at once are let in; the others must be told why. */
const letIn = async (tokens: readonly string[]): Promise<Socket[]> => {
  const tries = await Promise.allSettled(tokens.map(async (token) => await connected(open(token))))
  for (const tried of tries)
    if (tried.status === 'rejected') assert.equal((tried.reason as Error).message, 'request.too_many')
  return tries.flatMap((tried) => (tried.status === 'fulfilled' ? [tried.value] : []))
}

test('a person has only so many sockets, also when all come at once, and room again when one goes', async () => {
  us = await server.createCompany()
  const [first, ...more] = await letIn(Array.from({ length: 8 }, () => us.token))
  assert.equal(more.length + 1, counts.ofUserMax)
  first?.disconnect()
  // The server hears of it a moment later.
  let again: Socket[] = []
  while (again.length === 0) again = await letIn([us.token])
  assert.deepEqual(await letIn([us.token]), [])
})

test('a company has only so many, and another company is not in their way', async () => {
  us = await server.createCompany()
  const people = [us, await server.addUser(us, 'member'), await server.addUser(us, 'member')]
  const inside = await letIn(people.flatMap(({ token }) => [token, token, token]))
  assert.equal(inside.length, counts.ofCompanyMax)
  await connected(open((await server.createCompany()).token))
})

test('who sends too much is told why and cut off, and nobody else is', async () => {
  us = await server.createCompany()
  const [talkative, calm] = [await connected(open(us.token)), await connected(open(us.token))]
  const heard = hear(talkative)
  const end = left(talkative)
  for (let count = 0; count <= packetsPerSecondMax; count += 1) talkative.emit('join', `company:${count}`)
  await end
  assert.deepEqual(heard.all, [{ name: 'error', data: { code: 'request.too_many' } }])
  const others = hear(calm)
  await addContact(server, us)
  await others.waitFor(({ name }) => name === 'contact-update')
})

test('who was not let in yet may not try for ever on one connection', async () => {
  const socket = open()
  const closed = new Promise<string>((resolve) => {
    socket.io.once('close', resolve)
  })
  let tries = 0
  socket.on('connect_error', () => {
    tries += 1
    socket.connect()
  })
  await closed
  assert.ok(tries > 0 && tries <= packetsPerSecondMax, `${tries}`)
})

test('a client chooses no room, and nothing longer than a token is read', async () => {
  us = await server.createCompany()
  const them = await server.createCompany()
  const socket = await connected(open(us.token))
  const heard = hear(socket)
  for (const name of ['join', 'subscribe', 'join-room'])
    for (const room of [them.companyId, `company:${them.companyId}`]) socket.emit(name, room)
  const foreign = hear(await connected(open(them.token)))
  await addContact(server, them)
  await foreign.waitFor(({ name }) => name === 'contact-update')
  await addContact(server, us)
  await heard.waitFor(({ name }) => name === 'contact-update')
  assert.equal(heard.all.length, 1)
  const end = left(socket)
  socket.emit('long', 'a'.repeat(packetBytesMax))
  assert.equal(await end, 'transport close')
})
