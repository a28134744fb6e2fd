import { z } from 'zod'
import { idSchema, instantSchema, languageSchema, retentionDaysSchema, timeZoneSchema } from './common.ts'
import { defineEndpoint } from './define-endpoint.ts'

/** Who writes down what is said in recordings. */
export const sttModels = ['mohirai', 'openai', 'azure'] as const

const notifications = {
  email_notifications: z.boolean(),
  sms_notifications: z.boolean(),
  push_notifications: z.boolean(),
}
const sttModel = z.enum(sttModels)

export const settingsSchema = z.object({
  id: idSchema,
  user_id: idSchema,
  ...notifications,
  /** The company's until one has chosen. */
  language: languageSchema,
  timezone: z.string(),
  /** The company's: recordings and texts of its calls go so long after their end. Null: never. */
  auto_delete_records_after_days: retentionDaysSchema.nullable(),
  preferred_stt_model: sttModel,
  created_at: instantSchema,
  updated_at: instantSchema,
})
export type Settings = z.infer<typeof settingsSchema>

/** Null counts as not given. */
const changeNotifications = z.strictObject({
  email_notifications: z.boolean().nullish(),
  sms_notifications: z.boolean().nullish(),
  push_notifications: z.boolean().nullish(),
})
const changeSettingsBody = changeNotifications.extend({
  language: languageSchema.nullish(),
  timezone: timeZoneSchema.nullish(),
  /** The company's; another value needs `company.write`. To keep everything again, change the company. */
  auto_delete_records_after_days: retentionDaysSchema.nullish(),
  preferred_stt_model: sttModel.nullish(),
})
export type ChangeSettingsBody = z.infer<typeof changeSettingsBody>

const common = { tag: 'settings', peopleOnly: true, status: 200, errors: [] } as const

export const getSettings = defineEndpoint({
  ...common,
  name: 'getSettings',
  method: 'GET',
  path: '/settings',
  summary: 'What one has chosen for oneself',
  access: 'profile.read',
  response: z.object({ settings: settingsSchema }),
})

export const changeSettings = defineEndpoint({
  ...common,
  name: 'changeSettings',
  method: 'PATCH',
  path: '/settings',
  summary: 'Choose anew; what is left out or null stays',
  access: 'profile.write',
  body: changeSettingsBody,
  example: {
    language: 'uz',
    timezone: 'Asia/Tashkent',
    preferred_stt_model: 'mohirai',
  },
  response: z.object({ success: z.literal(true), settings: settingsSchema }),
})

export const getNotificationSettings = defineEndpoint({
  ...common,
  name: 'getNotificationSettings',
  method: 'GET',
  path: '/settings/notifications',
  summary: 'By which ways one wants to be told things',
  access: 'profile.read',
  response: z.object(notifications),
})

export const changeNotificationSettings = defineEndpoint({
  ...common,
  name: 'changeNotificationSettings',
  method: 'PATCH',
  path: '/settings/notifications',
  summary: 'Choose by which ways one wants to be told things; what is left out or null stays',
  access: 'profile.write',
  body: changeNotifications,
  example: { email_notifications: true, sms_notifications: false },
  response: z.object({ success: z.literal(true), notification_settings: settingsSchema }),
})
