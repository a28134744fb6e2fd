import { z } from 'zod'
import { dateSchema, dayOrInstantSchema, idSchema, instantSchema, pageQuery } from './common.ts'
import { defineEndpoint } from './define-endpoint.ts'

/** Money in tiyin (1/100 soʻm). A whole number that JSON carries exactly; the server refuses to answer with another. */
export const tiyinSchema = z.int()

export const transactionTypes = ['topup', 'charge', 'refund', 'adjustment'] as const
export const transactionTypeSchema = z.enum(transactionTypes)
export type TransactionType = z.infer<typeof transactionTypeSchema>

/** What has a price per minute. */
export const pricedServices = [
  'transcription',
  'general',
  'checklist',
  'call_practice',
  'call_agent_http',
  'call_asterisk',
  'call_twilio',
] as const
export const pricedServiceSchema = z.enum(pricedServices)
export type PricedService = z.infer<typeof pricedServiceSchema>

export const transactionSchema = z.object({
  id: idSchema,
  type: transactionTypeSchema,
  /** Positive when the balance grew. */
  amount: tiyinSchema,
  /** The balance right after it. */
  balance_after: tiyinSchema,
  /** The service a charge was for, or a note; null when there is none. */
  what: z.string().nullable(),
  /** The call it was for. */
  record_id: idSchema.nullable(),
  /** Who caused it; null for what nobody did. */
  user_id: idSchema.nullable(),
  created_at: instantSchema,
})
export type TransactionView = z.infer<typeof transactionSchema>

export const listedTransactionSchema = transactionSchema.extend({
  /** Null when nobody caused it, or somebody who is not of the company. */
  user_name: z.string().nullable(),
})
export type ListedTransaction = z.infer<typeof listedTransactionSchema>

export const balanceSchema = z.object({
  /** The sum of all transactions. */
  balance: tiyinSchema,
  /** Set aside for work that is under way. */
  reserved: tiyinSchema,
  /** What new work may cost: the balance without what is reserved, and with the credit. */
  available: tiyinSchema,
  /** How far below zero the balance may go. */
  credit_limit: tiyinSchema,
  /** People are warned below this; null = they do not want to be. */
  warning_level: tiyinSchema.nullable(),
  is_low: z.boolean(),
})
export type BalanceView = z.infer<typeof balanceSchema>

/** The live event `balance-low`: the balance has just fallen below the company's warning level. */
export const balanceLowEventSchema = z.object({ is_low: z.literal(true) })
export type BalanceLowEvent = z.infer<typeof balanceLowEventSchema>

/** A repeat with the same key gets the first answer, and nothing is done twice. */
const idempotencyHeaders = z.looseObject({ 'idempotency-key': z.string().trim().min(1).max(200) })

const companyParams = z.strictObject({ company_id: idSchema })
const tiyinMax = 1_000_000_000_000_000
const note = z.string().trim().min(1).max(255)
const common = { tag: 'billing' } as const
const posted = z.object({
  success: z.literal(true),
  transaction: transactionSchema,
  /** The balance right after it. */
  balance: tiyinSchema,
})

export const topUpCompany = defineEndpoint({
  ...common,
  name: 'topUpCompany',
  method: 'POST',
  path: '/company/:company_id/topup',
  summary: 'Top a company’s balance up, in whole tiyin; needs an Idempotency-Key',
  access: 'platform.write',
  status: 200,
  params: companyParams,
  headers: idempotencyHeaders,
  body: z.strictObject({ amount: tiyinSchema.min(1).max(tiyinMax), what: note.nullish() }),
  example: { amount: 50_000_000, what: 'Toʻlov topshiriqnomasi 118' },
  response: posted,
  errors: ['company.not_found', 'billing.amount_too_large', 'request.idempotency_key_reused'],
})

export const adjustCompanyBalance = defineEndpoint({
  ...common,
  name: 'adjustCompanyBalance',
  method: 'POST',
  path: '/company/:company_id/adjust',
  summary: 'Put a mistake of the ledger right, or give money back, with the reason; needs an Idempotency-Key',
  access: 'platform.write',
  status: 200,
  params: companyParams,
  headers: idempotencyHeaders,
  body: z.union([
    z.strictObject({
      type: z.literal('adjustment'),
      amount: tiyinSchema
        .min(-tiyinMax)
        .max(tiyinMax)
        .refine((amount) => amount !== 0, { error: 'must_not_be_zero' }),
      what: note,
    }),
    z.strictObject({ type: z.literal('refund'), amount: tiyinSchema.min(1).max(tiyinMax), what: note }),
  ]),
  example: { type: 'refund', amount: 63_000, what: 'Yozuv matnga aylanmadi' },
  response: posted,
  errors: [
    'company.not_found',
    'billing.amount_too_large',
    'billing.insufficient_funds',
    'request.idempotency_key_reused',
  ],
})

export const getBalance = defineEndpoint({
  ...common,
  name: 'getBalance',
  method: 'GET',
  path: '/balance',
  summary: 'What the company has',
  access: 'balance.read',
  status: 200,
  response: balanceSchema,
  errors: [],
})

export const changeWarningLevel = defineEndpoint({
  ...common,
  name: 'changeWarningLevel',
  method: 'PATCH',
  path: '/balance',
  summary: 'Choose below which balance the company is warned; null = never',
  access: 'company.write',
  status: 200,
  body: z.strictObject({ warning_level: tiyinSchema.min(0).max(tiyinMax).nullable() }),
  example: { warning_level: 5_000_000 },
  response: balanceSchema,
  errors: [],
})

export const getCompanyBalance = defineEndpoint({
  ...common,
  name: 'getCompanyBalance',
  method: 'GET',
  path: '/company/:company_id/balance',
  summary: 'What a company has',
  access: 'platform.read',
  status: 200,
  params: companyParams,
  response: balanceSchema,
  errors: ['company.not_found'],
})

export const changeCreditLimit = defineEndpoint({
  ...common,
  name: 'changeCreditLimit',
  method: 'PATCH',
  path: '/company/:company_id/balance',
  summary: 'Choose how far below zero a company’s balance may go',
  access: 'platform.write',
  status: 200,
  params: companyParams,
  body: z.strictObject({ credit_limit: tiyinSchema.min(0).max(tiyinMax) }),
  example: { credit_limit: 10_000_000 },
  response: balanceSchema,
  errors: ['company.not_found', 'billing.credit_in_use'],
})

const transactionsQuery = z.strictObject({
  ...pageQuery(50),
  type: transactionTypeSchema.optional(),
  user_id: idSchema.optional(),
  /** From this moment, or from the beginning of this day. */
  from: dayOrInstantSchema.optional(),
  /** Up to this moment, or to the end of this day. */
  to: dayOrInstantSchema.optional(),
})
export type ListTransactionsQuery = z.output<typeof transactionsQuery>

const transactionPage = z.object({
  transactions: z.array(listedTransactionSchema),
  total: z.number(),
  page: z.number(),
  limit: z.number(),
})

export const listTransactions = defineEndpoint({
  ...common,
  name: 'listTransactions',
  method: 'GET',
  path: '/transactions',
  summary: 'Every movement of the company’s balance, newest first',
  access: 'transactions.read',
  status: 200,
  query: transactionsQuery,
  response: transactionPage,
  errors: [],
})

export const listCompanyTransactions = defineEndpoint({
  ...common,
  name: 'listCompanyTransactions',
  method: 'GET',
  path: '/company/:company_id/transactions',
  summary: 'Every movement of a company’s balance, newest first',
  access: 'platform.read',
  status: 200,
  params: companyParams,
  query: transactionsQuery,
  response: transactionPage,
  errors: ['company.not_found'],
})

export const getSpending = defineEndpoint({
  ...common,
  name: 'getSpending',
  method: 'GET',
  path: '/billing/spending',
  summary: 'Where the money went: by person, by service, by day. Without `transactions.read`, one’s own',
  access: 'profile.read',
  status: 200,
  query: z.strictObject({
    /** First and last day in the company's own calendar; the last 30 days when left out, 366 at most. */
    from: dateSchema.optional(),
    to: dateSchema.optional(),
  }),
  response: z.object({
    from: dateSchema,
    to: dateSchema,
    /** Charges of that time, as a positive figure; refunds are not taken off. */
    spent: tiyinSchema,
    refunded: tiyinSchema,
    by_user: z.array(
      z.object({ user_id: idSchema.nullable(), name: z.string().nullable(), spent: tiyinSchema }),
    ),
    by_kind: z.array(z.object({ kind: z.string(), spent: tiyinSchema })),
    /** Days on which nothing was spent are left out. */
    by_day: z.array(z.object({ day: dateSchema, spent: tiyinSchema })),
  }),
  errors: ['billing.period_invalid'],
})
