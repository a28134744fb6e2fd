import Fastify from 'fastify'
import { openPool } from '../../apps/server/src/platform/db/connections.ts'
import { recorded, type RecordedSql, type Statement } from './recorded-sql.ts'

// The peer of the http bench: Fastify with nothing but two handlers, which send the product's own statements.
const [url = '', file = ''] = process.argv.slice(2)
const sql = JSON.parse(file) as RecordedSql
const pool = openPool(url, {
  max: 16,
  onError: (error) => {
    throw error
  },
})

type Values = { [field: string]: unknown }
const fields = new Map<unknown, string>(
  Object.entries(recorded).map(([field, value]) => [
    typeof value === 'object' ? JSON.stringify(value) : value,
    field,
  ]),
)

/** The statement's values with those of this request in place of the recorded ones. */
const fill = ({ values }: Statement, request: Values, id: string): unknown[] =>
  values.map((value) => {
    const field = fields.get(value)
    if (field !== undefined) return request[field]
    return Array.isArray(value) ? value.map((one: string) => one.replaceAll(sql.createdId, id)) : value
  })

const run = async (statements: Statement[], request: Values): Promise<Values[][]> => {
  const client = await pool.connect()
  const answers: Values[][] = []
  let id = ''
  try {
    for (const statement of statements) {
      const values = fill(statement, request, id)
      const { rows } = await client.query<Values>(statement.text, values.length > 0 ? values : undefined)
      const first = rows?.[0]?.id
      if (id === '' && typeof first === 'string') id = first
      answers.push(rows)
    }
  } finally {
    client.release()
  }
  return answers
}

const app = Fastify()
app.get<{ Querystring: { page: string; limit: string } }>('/auto-calling/contacts', async (request) => {
  const [page, limit] = [Number(request.query.page), Number(request.query.limit)]
  const [, data, counted] = await run(sql.list, { limit, offset: (page - 1) * limit })
  const total = Number(counted?.[0]?.count)
  return { data, total, page, limit, totalPages: Math.ceil(total / limit) }
})
app.post<{ Body: Values }>('/auto-calling/contacts', async (request, reply) => {
  const customData = JSON.stringify(request.body.customData)
  const [, created] = await run(sql.create, { ...request.body, customData })
  return await reply.code(201).send(created?.[0])
})
process.stdout.write(`ready: ${await app.listen({ port: 0, host: '127.0.0.1' })}\n`)
