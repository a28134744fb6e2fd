import { idSchema, searchSchema } from '@muloqot/contract'
import { z } from 'zod'

export const companyStates = ['open', 'blocked'] as const

/** The list of companies. A value that makes no sense counts as absent. */
export const companiesSearchSchema = z.object({
  /** Coerced, because the router reads an address that ends in digits as a number. */
  search: z.coerce.string().pipe(searchSchema).optional().catch(undefined),
  state: z.enum(companyStates).optional().catch(undefined),
  /** Only those right below this one. */
  parent: idSchema.optional().catch(undefined),
  page: z.number().int().min(1).max(1_000_000).optional().catch(undefined),
  /** The pane in which a company is made. */
  add: z.literal(true).optional().catch(undefined),
})
export type CompaniesSearch = z.output<typeof companiesSearchSchema>

export const companiesPerPage = 100

export const companyTabs = ['overview', 'administrators', 'money', 'settings'] as const
export type CompanyTab = (typeof companyTabs)[number]

/** One company's page: its part, and there what is open or filtered. */
export const companySearchSchema = z.object({
  tab: z.enum(companyTabs).optional().catch(undefined),
  /** The administrator whose permissions are open. */
  open: idSchema.optional().catch(undefined),
  add: z.literal(true).optional().catch(undefined),
  page: z.number().int().min(1).max(1_000_000).optional().catch(undefined),
})
export type CompanySearch = z.output<typeof companySearchSchema>
