import type { z } from 'zod'
import type { ErrorCode } from './errors.ts'
import type { Permission } from './permissions.ts'

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** How the answer leaves the server: JSON through its schema, or bytes the handler streams itself. */
export type ResponseKind = 'json' | 'file'

/**
 * One HTTP endpoint as a value: the server binds it, the console calls it, OpenAPI and tests are derived from it.
 * `access` names the permission that is asked for, `'public'` (no token) or `'signed'` (a token or a short-lived
 * signature in the URL, checked by the handler itself).
 */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> = {
  name: string
  method: HttpMethod
  path: string
  summary: string
  tag: string
  access: Permission | 'public' | 'signed'
  /** Closed to keys, whatever their role may do: it concerns a person, or would let a key outgrow itself. */
  peopleOnly?: boolean
  /** Status of success. */
  status: 200 | 201 | 202 | 204
  kind?: ResponseKind
  /** The body is `multipart/form-data` with one file in the field `file`. */
  upload?: boolean
  params?: Params
  query?: Query
  /** Request headers beyond the usual ones; a loose object, their names in small letters. */
  headers?: z.ZodType
  body?: Body
  /** A body that is accepted, for the API reference. */
  example?: z.input<Body>
  /** The body may also come as a form, as OAuth 2.0 wants it. */
  form?: boolean
  response: Response
  /** Content type of a `file`. */
  contentType?: string
  /** Codes beyond those every endpoint can answer (validation, token, permission, internal). */
  errors: readonly ErrorCode[]
}

/**
 * Declares an endpoint and keeps its exact types for the handler and the client.
 * Paths use the `:param` form of Fastify.
 */
export const defineEndpoint = <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(
  endpoint: Endpoint<Params, Query, Body, Response>,
): Endpoint<Params, Query, Body, Response> => endpoint
