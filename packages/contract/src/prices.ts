import { z } from 'zod'
import { pricedServices, pricedServiceSchema, tiyinSchema } from './billing.ts'
import { idSchema, instantSchema } from './common.ts'
import { defineEndpoint } from './define-endpoint.ts'

/** What a minute costs, in tiyin. Work is charged by the millisecond, rounded to a whole tiyin, halves up. */
export const priceSchema = z.object({
  service: pricedServiceSchema,
  per_minute: tiyinSchema,
  /** Since when; what was charged before follows the price of its own time. */
  valid_from: instantSchema,
})
export type PriceView = z.infer<typeof priceSchema>

const companyParams = z.strictObject({ company_id: idSchema })
const query = z.strictObject({
  /** The list as it was at that moment; now when left out. */
  at: instantSchema.optional(),
})
const response = z.object({ prices: z.array(priceSchema) })
const common = { tag: 'billing', status: 200, response } as const

export const getPrices = defineEndpoint({
  ...common,
  name: 'getPrices',
  method: 'GET',
  path: '/billing/prices',
  summary: 'What a minute of each service costs the company',
  access: 'prices.read',
  query,
  errors: [],
})

export const getCompanyPrices = defineEndpoint({
  ...common,
  name: 'getCompanyPrices',
  method: 'GET',
  path: '/company/:company_id/prices',
  summary: 'What a minute of each service costs a company',
  access: 'platform.read',
  params: companyParams,
  query,
  errors: ['company.not_found'],
})

export const changeCompanyPrices = defineEndpoint({
  ...common,
  name: 'changeCompanyPrices',
  method: 'PATCH',
  path: '/company/:company_id/prices',
  summary: 'Set prices of a company from now on; services that are left out keep theirs',
  access: 'platform.write',
  params: companyParams,
  body: z.strictObject({
    prices: z
      .array(
        z.strictObject({
          service: pricedServiceSchema,
          per_minute: tiyinSchema.min(0).max(1_000_000_000_000),
        }),
      )
      .min(1)
      .max(pricedServices.length)
      .refine((list) => new Set(list.map(({ service }) => service)).size === list.length, {
        error: 'service_twice',
      }),
  }),
  example: { prices: [{ service: 'transcription', per_minute: 63_000 }] },
  errors: ['company.not_found'],
})
