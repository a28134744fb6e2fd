import type { Endpoint } from '@muloqot/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { AnonymousContext, RequestContext } from './request-context.ts'

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

/** What the contract's schemas made of a request. */
export type Input<Params, Query, Body> = { params: Parsed<Params>; query: Parsed<Query>; body: Parsed<Body> }

/** The raw request and reply, for the few endpoints that stream bytes or set a status or header of their own. */
export type Raw = { request: FastifyRequest; reply: FastifyReply }

type Handler<Deps, Context, Params, Query, Body, Response extends z.ZodType> = (
  deps: Deps,
  ctx: Context,
  input: Input<Params, Query, Body>,
  raw: Raw,
) => Promise<z.input<Response>>

/** An endpoint with its handler, its types no longer visible: what the server binds. */
export type Route<Deps> = {
  endpoint: Endpoint
  /** `null` when the request carries no valid token, which only `public` and `signed` endpoints are called with. */
  handle(
    deps: Deps,
    ctx: RequestContext | null,
    anonymous: AnonymousContext,
    input: unknown,
    raw: Raw,
  ): Promise<unknown>
}

/** Binds the handler of an endpoint that needs a signed-in person. */
export const route = <
  Deps,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(
  endpoint: Endpoint<Params, Query, Body, Response>,
  handler: Handler<Deps, RequestContext, Params, Query, Body, Response>,
): Route<Deps> => ({
  endpoint,
  handle: async (deps, ctx, _anonymous, input, raw) => {
    if (!ctx) throw new Error(`${endpoint.name} was reached without a sign-in`)
    // The server parsed the input with this endpoint's own schemas just before.
    return await handler(deps, ctx, input as Input<Params, Query, Body>, raw)
  },
})

/** Binds the handler of an endpoint that works without a sign-in; it is told who asks when that is known. */
export const openRoute = <
  Deps,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(
  endpoint: Endpoint<Params, Query, Body, Response>,
  handler: Handler<
    Deps,
    AnonymousContext & { signedIn: RequestContext | null },
    Params,
    Query,
    Body,
    Response
  >,
): Route<Deps> => ({
  endpoint,
  handle: async (deps, ctx, anonymous, input, raw) =>
    await handler(deps, { ...anonymous, signedIn: ctx }, input as Input<Params, Query, Body>, raw),
})
