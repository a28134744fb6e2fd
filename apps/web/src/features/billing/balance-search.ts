import { dateSchema, idSchema, transactionTypeSchema } from '@muloqot/contract'
import { z } from 'zod'

export const balanceTabs = ['transactions', 'spending', 'prices'] as const
export type BalanceTab = (typeof balanceTabs)[number]

/** The ledger's filters and which part is open. A value that makes no sense counts as absent. */
export const balanceSearchSchema = z.object({
  tab: z.enum(balanceTabs).optional().catch(undefined),
  kind: transactionTypeSchema.optional().catch(undefined),
  user: idSchema.optional().catch(undefined),
  dateFrom: dateSchema.optional().catch(undefined),
  dateTo: dateSchema.optional().catch(undefined),
  page: z.number().int().min(1).max(1_000_000).optional().catch(undefined),
})
export type BalanceSearch = z.output<typeof balanceSearchSchema>
