import { z } from 'zod'

export const languages = ['uz', 'ru', 'en'] as const
/** The three languages that the product speaks everywhere. */
export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

const isTimeZone = (zone: string): boolean => {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone })
    // Offsets such as `+05:00` are known too, and are no places: they would not follow a change of the law.
    return /^[A-Za-z]/.test(zone)
  } catch {
    return false
  }
}

/** The name of a time zone in the IANA database, such as `Asia/Tashkent`. */
export const timeZoneSchema = z.string().max(100).refine(isTimeZone, { error: 'unknown_time_zone' })

/** How many days recordings and texts of calls are kept. */
export const retentionDaysSchema = z.int().min(1).max(3650)

/** An opaque UUID; clients must not read meaning into it. */
export const idSchema = z.uuid()

/** A moment in UTC, ISO 8601 with milliseconds. */
export const instantSchema = z.iso.datetime({ offset: false }).meta({ example: '2026-11-23T08:32:15.000Z' })

/** A calendar date without a zone. */
export const dateSchema = z.iso.date().meta({ example: '1990-01-15' })

/** A moment, or a day of the company's own calendar. A moment that names no zone is one of that calendar, too. */
export const dayOrInstantSchema = z.union([
  dateSchema,
  z.iso.datetime({ offset: true, local: true }).meta({ example: '2026-11-23T08:32:15.000Z' }),
])

export const idParamsSchema = z.strictObject({ id: idSchema })

/** Query strings carry text: a whole number written in digits, nothing else (`1e3`, `0x10`, ` 5` are refused). */
const wholeNumberText = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

/** Paging of a list: `page` from 1, `limit` from 1 to `limitMax`. */
export const pageQuery = (
  limitDefault: number,
  limitMax = 200,
): {
  page: z.ZodDefault<z.ZodPipe<typeof wholeNumberText, z.ZodNumber>>
  limit: z.ZodDefault<z.ZodPipe<typeof wholeNumberText, z.ZodNumber>>
} => ({
  page: wholeNumberText.pipe(z.number().min(1).max(1_000_000)).default(1),
  limit: wholeNumberText.pipe(z.number().min(1).max(limitMax)).default(limitDefault),
})

/** How many rows of a list are left out before the first that is wanted. */
export const skipSchema = wholeNumberText.pipe(z.number().min(0).max(10_000_000))

/** Paging of the lists that the seeds page by `skip`: from 0, and `limit` from 1 to `limitMax`. */
export const skipQuery = (
  limitDefault: number,
  limitMax = 200,
): {
  skip: z.ZodDefault<typeof skipSchema>
  limit: z.ZodDefault<z.ZodPipe<typeof wholeNumberText, z.ZodNumber>>
} => ({
  skip: skipSchema.default(0),
  limit: wholeNumberText.pipe(z.number().min(1).max(limitMax)).default(limitDefault),
})

/** A yes/no in a query string. */
export const booleanQuerySchema = z.enum(['true', 'false']).transform((value) => value === 'true')

/** Free text that a person searches for. */
export const searchSchema = z.string().trim().max(200)

/** The envelope of every list. */
export const pageOf = <Item extends z.ZodType>(
  item: Item,
): z.ZodObject<{
  data: z.ZodArray<Item>
  total: z.ZodNumber
  page: z.ZodNumber
  limit: z.ZodNumber
  totalPages: z.ZodNumber
}> =>
  z.object({
    data: z.array(item),
    total: z.number(),
    page: z.number(),
    limit: z.number(),
    totalPages: z.number(),
  })

export const messageSchema = z.object({ message: z.string() })
export type Message = z.infer<typeof messageSchema>

/** Free facts about a person; keys are the headings of the office's own table. */
export const customDataSchema = z
  .record(z.string().max(200), z.json())
  .refine((data) => Object.keys(data).length <= 100, { error: 'too_many_keys' })
export type CustomData = z.infer<typeof customDataSchema>

/**
 * The same on its way out. It was looked at when it came in; looking at every value of every row again costs more than
 * reading them does.
 */
export const storedCustomDataSchema: z.ZodType<CustomData, CustomData> = z.record(z.string(), z.any())
