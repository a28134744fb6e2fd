import { errorStatus, errorTexts, type ErrorCode, type Language, type Problem } from '@muloqot/contract'
import { AppError } from '../errors/app-error.ts'
import { fieldErrors } from './field-errors.ts'
import { InputRefused } from './validate-input.ts'

type Said = { status: number; problem: Problem; retryAfterSeconds?: number | undefined }

const say = (code: ErrorCode, language: Language, requestId: string, error?: AppError): Said => {
  const text = errorTexts[language][code]
  const problem: Problem = {
    type: `urn:muloqot:error:${code}`,
    title: errorTexts.en[code],
    status: errorStatus[code],
    detail: text,
    code,
    requestId,
  }
  if (error?.facts.fields) problem.errors = error.facts.fields
  if (error?.facts.details) problem.details = error.facts.details
  return { status: errorStatus[code], problem, retryAfterSeconds: error?.facts.retryAfterSeconds }
}

/** Codes of Fastify and its plugins that are the client's doing. Anything else is ours. */
const frameworkCodes: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too_large',
  FST_REQ_FILE_TOO_LARGE: 'request.too_large',
  FST_FILES_LIMIT: 'request.invalid',
  FST_PARTS_LIMIT: 'request.invalid',
  FST_FIELDS_LIMIT: 'request.invalid',
  FST_PROTO_VIOLATION: 'request.invalid',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'request.unsupported_media_type',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.unsupported_media_type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.invalid',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.invalid',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.invalid',
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** The database cannot be reached or is shutting down (PostgreSQL class 57 and 08, and the socket's own errors). */
const isDatabaseDown = (error: unknown): boolean =>
  /^(ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|08\d{3}|53300)$/.test(codeOf(error)) ||
  (error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message))

/** Text that PostgreSQL cannot keep: a lone surrogate, an encoding that is none (class 22, data exception). */
const isUnstorable = (error: unknown): boolean => /^(22P05|22021)$/.test(codeOf(error))

const contextNames: Record<string, string> = {
  body: 'body',
  querystring: 'query',
  params: 'params',
  headers: 'headers',
}

/** Any error as the client is told it, and whether it is a fault of ours that belongs into the log. */
export const toProblem = (
  error: unknown,
  language: Language,
  requestId: string,
): Said & { isOurFault: boolean } => {
  if (error instanceof AppError)
    return { ...say(error.code, language, requestId, error), isOurFault: error.status >= 500 }
  if (error instanceof InputRefused) {
    const context = 'validationContext' in error ? contextNames[String(error.validationContext)] : undefined
    const said = say('request.invalid', language, requestId)
    said.problem.errors = fieldErrors(error.issues, context ?? 'body', language)
    return { ...said, isOurFault: false }
  }
  const known = frameworkCodes[codeOf(error)]
  if (known) return { ...say(known, language, requestId), isOurFault: false }
  if (error instanceof SyntaxError && 'statusCode' in error && error.statusCode === 400) {
    return { ...say('request.invalid', language, requestId), isOurFault: false }
  }
  if (isUnstorable(error)) return { ...say('request.invalid', language, requestId), isOurFault: false }
  if (isDatabaseDown(error)) {
    const said = say('server.unavailable', language, requestId)
    return { ...said, retryAfterSeconds: 5, isOurFault: true }
  }
  return { ...say('server.internal', language, requestId), isOurFault: true }
}
