import { z } from 'zod'
import {
  booleanQuerySchema,
  idSchema,
  instantSchema,
  languageSchema,
  retentionDaysSchema,
  searchSchema,
  skipQuery,
  timeZoneSchema,
} from './common.ts'
import { defineEndpoint } from './define-endpoint.ts'
import { permissions } from './permissions.ts'

export const companySettingsSchema = z.object({
  language: languageSchema,
  timezone: z.string(),
  /** Nobody does anything but set up their second factor until they have one. */
  requires_second_factor: z.boolean(),
  /** Recordings and texts of calls go so many days after their end. Null: never. */
  auto_delete_records_after_days: retentionDaysSchema.nullable(),
})
export type CompanySettings = z.infer<typeof companySettingsSchema>

export const companySchema = z.object({
  id: idSchema,
  name: z.string(),
  description: z.string().nullable(),
  /** False while it is blocked: nobody of it gets in, and nobody is called for it. */
  is_active: z.boolean(),
  parent_company_id: idSchema.nullable(),
  /** 0 for a company without a parent, else one more than its parent's. */
  hierarchy_level: z.number(),
  settings: companySettingsSchema,
  /** Tiyin; null for those who may not see it. */
  balance: z.number().nullable(),
  created_at: instantSchema,
  updated_at: instantSchema,
})
export type Company = z.infer<typeof companySchema>

export const listedCompanySchema = companySchema.extend({
  users_count: z.number(),
  /** Null when it has no parent, or one beyond the asker's reach. */
  parent_company_name: z.string().nullable(),
})
export type ListedCompany = z.infer<typeof listedCompanySchema>

export const companyStatisticsSchema = z.object({
  users_count: z.number(),
  active_users_count: z.number(),
  contacts_count: z.number(),
  campaigns_count: z.number(),
  calls_count: z.number(),
  /** Tiyin; null for those who may not see it. */
  balance: z.number().nullable(),
})
export type CompanyStatistics = z.infer<typeof companyStatisticsSchema>

export const companyParamsSchema = z.strictObject({ company_id: idSchema })

const companyName = z.string().trim().min(1).max(255)
const description = z.string().trim().max(10_000).nullable()

export const listCompanies = defineEndpoint({
  name: 'listCompanies',
  method: 'GET',
  path: '/companies',
  summary: 'List the companies within one’s reach: one’s own, and those below it for an administrator',
  tag: 'companies',
  access: 'company.read',
  status: 200,
  query: z.strictObject({
    ...skipQuery(50),
    search: searchSchema.optional(),
    is_active: booleanQuerySchema.optional(),
    parent_company_id: idSchema.optional(),
  }),
  response: z.object({
    companies: z.array(listedCompanySchema),
    total: z.number(),
    skip: z.number(),
    limit: z.number(),
  }),
  errors: [],
})

export const createCompany = defineEndpoint({
  name: 'createCompany',
  method: 'POST',
  path: '/company',
  summary: 'Make a company, or one below another',
  tag: 'companies',
  access: 'platform.write',
  status: 201,
  body: z.strictObject({
    name: companyName,
    description: description.default(null),
    parent_company_id: idSchema.nullable().default(null),
  }),
  example: { name: 'Namuna MChJ', description: 'Toshkent filiali' },
  response: z.object({ success: z.literal(true), company_id: idSchema }),
  errors: ['company.name_taken', 'company.parent_not_found', 'company.too_deep'],
})

export const getCompany = defineEndpoint({
  name: 'getCompany',
  method: 'GET',
  path: '/company/:company_id',
  summary: 'Read a company with its figures',
  tag: 'companies',
  access: 'company.read',
  status: 200,
  params: companyParamsSchema,
  response: z.object({
    company: companySchema,
    statistics: companyStatisticsSchema,
    /** What the asker may do in this company; below one's own that is another list than at home. */
    permissions: z.array(z.enum(permissions)),
  }),
  errors: ['company.not_found'],
})

export const changeCompany = defineEndpoint({
  name: 'changeCompany',
  method: 'PATCH',
  path: '/company/:company_id',
  summary: 'Change a company and its settings; the platform’s administrator also moves and blocks it',
  tag: 'companies',
  access: 'company.write',
  status: 200,
  params: companyParamsSchema,
  body: z.strictObject({
    name: companyName.optional(),
    description: description.optional(),
    /** The platform's administrator only; the same as blocking and unblocking. */
    is_active: z.boolean().optional(),
    /** The platform's administrator only. All companies below move along; null makes it one without a parent. */
    parent_company_id: idSchema.nullable().optional(),
    settings: z
      .strictObject({
        language: languageSchema.optional(),
        timezone: timeZoneSchema.optional(),
        requires_second_factor: z.boolean().optional(),
        auto_delete_records_after_days: retentionDaysSchema.nullable().optional(),
      })
      .optional(),
  }),
  example: {
    name: 'Namuna MChJ',
    settings: { language: 'uz', timezone: 'Asia/Tashkent', requires_second_factor: true },
  },
  response: z.object({ success: z.literal(true), company: companySchema }),
  errors: [
    'company.not_found',
    'company.name_taken',
    'company.parent_not_found',
    'company.cycle',
    'company.too_deep',
    'company.platform',
    'request.nothing_to_change',
  ],
})

const success = z.object({ success: z.literal(true) })

export const blockCompany = defineEndpoint({
  name: 'blockCompany',
  method: 'POST',
  path: '/company/:company_id/block',
  summary: 'Block a company with all its people: they are out at once, and nobody is called for it',
  tag: 'companies',
  access: 'platform.write',
  status: 200,
  params: companyParamsSchema,
  response: success,
  errors: ['company.not_found', 'company.platform'],
})

export const unblockCompany = defineEndpoint({
  name: 'unblockCompany',
  method: 'POST',
  path: '/company/:company_id/unblock',
  summary: 'Unblock a company and give back just what the block took: who was blocked before stays so',
  tag: 'companies',
  access: 'platform.write',
  status: 200,
  params: companyParamsSchema,
  response: success,
  errors: ['company.not_found'],
})

export const companyBranchSchema = z.object({
  id: idSchema,
  name: z.string(),
  is_active: z.boolean(),
  parent_company_id: idSchema.nullable(),
  hierarchy_level: z.number(),
  users_count: z.number(),
})
export type CompanyBranch = z.infer<typeof companyBranchSchema>

export const getCompanyTree = defineEndpoint({
  name: 'getCompanyTree',
  method: 'GET',
  path: '/company/:company_id/tree',
  summary: 'A company and those below it within one’s reach, each parent before its children',
  tag: 'companies',
  access: 'company.read',
  status: 200,
  params: companyParamsSchema,
  response: z.object({ companies: z.array(companyBranchSchema) }),
  errors: ['company.not_found'],
})
