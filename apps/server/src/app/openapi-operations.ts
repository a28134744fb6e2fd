import {
  errorStatus,
  errorTexts,
  problemSchema,
  type Endpoint,
  type ErrorCode,
  type Problem,
} from '@muloqot/contract'
import { z } from 'zod'

type Content = Record<string, { schema: unknown; example?: unknown; examples?: unknown }>
type Answer = { description: string; content?: Content; headers?: unknown }
/** The part of an operation that is completed here. */
export type Operation = {
  requestBody?: { required?: boolean; content: Content }
  responses?: Record<string, Answer>
}

const problemContentType = 'application/problem+json'

/** The shape of every error, for `components.schemas`. */
export const problemComponent = z.toJSONSchema(problemSchema, { target: 'draft-2020-12' })

const fileBody: NonNullable<Operation['requestBody']> = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' } },
      },
    },
  },
}

/** Every error an endpoint can answer with: its own, and those of its kind. */
const errorsOf = (endpoint: Endpoint): ErrorCode[] => {
  const { access, params, query, body, upload = false, errors } = endpoint
  const isChecked = params !== undefined || query !== undefined || body !== undefined || upload
  return [
    ...(isChecked ? (['request.invalid'] as const) : []),
    ...(body === undefined ? [] : (['request.too_large', 'request.unsupported_media_type'] as const)),
    ...(access === 'public' ? [] : (['auth.token_missing', 'auth.token_invalid', 'auth.forbidden'] as const)),
    ...errors,
    'server.internal',
    'server.unavailable',
  ]
}

const exampleOf = (code: ErrorCode): Problem => ({
  type: `urn:muloqot:error:${code}`,
  title: errorTexts.en[code],
  status: errorStatus[code],
  detail: errorTexts.en[code],
  code,
  requestId: '4b7c1f0e-8a53-4c0e-9c4d-1f6f0b7a2d11',
})

const errorAnswers = (endpoint: Endpoint): Record<string, Answer> => {
  const answers: Record<string, Answer> = {}
  for (const [status, codes] of Map.groupBy(new Set(errorsOf(endpoint)), (code) => errorStatus[code])) {
    answers[status] = {
      description: codes.map((code) => `\`${code}\`: ${errorTexts.en[code]}`).join('\n\n'),
      content: {
        [problemContentType]: {
          schema: { $ref: '#/components/schemas/Problem' },
          examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
        },
      },
    }
  }
  return answers
}

const bodyOf = ({ upload, body, example, form }: Endpoint, made: Operation): Operation['requestBody'] => {
  if (upload === true) return fileBody
  const json = made.requestBody?.content['application/json']
  if (body === undefined || json === undefined) return made.requestBody
  const content = { ...json, ...(example === undefined ? {} : { example }) }
  return {
    required: true,
    content: {
      'application/json': content,
      ...(form === true ? { 'application/x-www-form-urlencoded': content } : {}),
    },
  }
}

const successOf = (endpoint: Endpoint, made: Operation): Record<string, Answer> => {
  const { status, kind, contentType = 'application/octet-stream', summary, upload, name } = endpoint
  if (kind === 'file') {
    const content = { [contentType]: { schema: { type: 'string', format: 'binary' } } }
    const whole = { [status]: { description: summary, content } }
    return name === 'getCallRecording'
      ? { ...whole, 206: { description: 'The part that was asked for by `Range`', content } }
      : whole
  }
  const json = made.responses?.[status]?.content
  const answer: Answer = { description: summary, ...(json === undefined ? {} : { content: json }) }
  if (upload !== true || name !== 'uploadExcel') return { [status]: answer }
  const background = {
    ...answer,
    description:
      'The file is big: the import goes on in the background, and `Location` tells where to read it',
    headers: { location: { schema: { type: 'string' } } },
  }
  return { [status]: answer, 202: background }
}

/** Completes what the framework has made of an endpoint's schemas: its body, its answers, and all its errors. */
export const completeOperation = (endpoint: Endpoint, made: Operation): Operation => {
  const requestBody = bodyOf(endpoint, made)
  return {
    ...made,
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: { ...successOf(endpoint, made), ...errorAnswers(endpoint) },
  }
}
