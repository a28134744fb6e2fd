import { sql, type RawBuilder, type SqlBool } from 'kysely'

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** Midnight at which a day of the company begins; the one company that can be seen is the transaction's own. */
const midnight = (day: string, daysLater: 0 | 1): RawBuilder<Date> =>
  sql<Date>`((${day}::date + ${daysLater}::int)::timestamp at time zone
    (select time_zone from companies where id = (select current_company())))`

/** True where the column is not before a moment, or not before the beginning of a day of the company's calendar. */
export const notBefore = (column: string, from: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} >= ${isDay(from) ? midnight(from, 0) : sql`${from}::timestamptz`}`

/** True where the column is not after a moment, or not after the end of a day of the company's calendar. */
export const notAfter = (column: string, to: string): RawBuilder<SqlBool> =>
  isDay(to)
    ? sql<SqlBool>`${sql.ref(column)} < ${midnight(to, 1)}`
    : sql<SqlBool>`${sql.ref(column)} <= ${to}::timestamptz`
