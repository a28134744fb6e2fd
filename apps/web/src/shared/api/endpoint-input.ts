import type { Endpoint } from '@muloqot/contract'
import type { z } from 'zod'

/** Query values may be given as the server reads them (numbers, booleans) or as they travel (text). */
type Loose<Query> = {
  [Key in keyof Query]: Query[Key] | (Query[Key] extends string | undefined ? number | boolean : never)
}

type PartOf<Name extends string, Schema, Value> = [Schema] extends [z.ZodType]
  ? object extends Value
    ? { [Key in Name]?: Value }
    : { [Key in Name]: Value }
  : object

// The schemas of an endpoint are optional properties; `NonNullable` leaves `z.ZodType` itself for those not declared.
type Declared<Schema> =
  NonNullable<Schema> extends infer Known ? (z.ZodType extends Known ? never : Known) : never

/** What a call of this endpoint must be given: its path parameters, query and body, as far as it declares them. */
export type EndpointInput<E extends Endpoint> = (Declared<E['params']> extends never
  ? object
  : PartOf<'params', Declared<E['params']>, z.input<Declared<E['params']>>>) &
  (Declared<E['query']> extends never
    ? object
    : PartOf<'query', Declared<E['query']>, Loose<z.input<Declared<E['query']>>>>) &
  (Declared<E['body']> extends never
    ? object
    : PartOf<'body', Declared<E['body']>, z.input<Declared<E['body']>>>) & {
    /** Beyond the usual ones, such as `idempotency-key`. */
    headers?: Readonly<Record<string, string>>
  }

/** What the endpoint answers, after its schema. */
export type EndpointOutput<E extends Endpoint> = z.output<E['response']>
