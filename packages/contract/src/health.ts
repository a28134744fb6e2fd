import { z } from 'zod'
import { defineEndpoint } from './define-endpoint.ts'

export const getHealth = defineEndpoint({
  name: 'getHealth',
  method: 'GET',
  path: '/health',
  summary: 'Alive',
  tag: 'operations',
  access: 'public',
  status: 200,
  response: z.object({ status: z.literal('ok') }),
  errors: [],
})

const part = z.enum(['ok', 'down'])

export const getReady = defineEndpoint({
  name: 'getReady',
  method: 'GET',
  path: '/ready',
  summary: 'Ready for work: database, queue and storage answer',
  tag: 'operations',
  access: 'public',
  status: 200,
  response: z.object({ status: z.literal('ready'), database: part, queue: part, storage: part }),
  errors: ['server.unavailable'],
})
