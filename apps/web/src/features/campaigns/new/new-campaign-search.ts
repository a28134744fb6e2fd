import { campaignTypeSchema, contactStatusSchema, idSchema } from '@muloqot/contract'
import { z } from 'zod'

const idsSchema = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(','))])
  .pipe(z.array(idSchema).min(1).max(10_000))

/**
 * What other screens hand over to a new campaign: contacts picked by hand (a list, or ids with commas), or the filter
 * of the list of contacts, by the same names as in its address.
 */
export const newCampaignSearchSchema = z.object({
  contactIds: idsSchema.optional().catch(undefined),
  importId: idSchema.optional().catch(undefined),
  status: contactStatusSchema.optional().catch(undefined),
  called: z.boolean().optional().catch(undefined),
  search: z.coerce.string().max(200).optional().catch(undefined),
  type: campaignTypeSchema.optional().catch(undefined),
})
export type NewCampaignSearch = z.output<typeof newCampaignSearchSchema>
