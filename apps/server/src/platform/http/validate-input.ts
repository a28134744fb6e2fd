import type { FastifySchemaCompiler } from 'fastify'
import type { z } from 'zod'

/** What the contract's schema refused; becomes `request.invalid` with one entry for each field. */
export class InputRefused extends Error {
  readonly issues: readonly z.core.$ZodIssue[]

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('the input does not match the contract')
    this.issues = issues
  }
}

/** Parses params, query and body with the contract's own schemas; handlers get what the schema made of them. */
export const inputValidator: FastifySchemaCompiler<z.ZodType> = ({ schema }) => {
  return (data: unknown) => {
    // The input stays in the issues, so that a message can say what was received. It never leaves the process.
    const parsed = schema.safeParse(data, { reportInput: true })
    return parsed.success ? { value: parsed.data } : { error: new InputRefused(parsed.error.issues) }
  }
}
