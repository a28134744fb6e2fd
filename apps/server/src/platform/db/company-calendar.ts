import { sql, type RawBuilder, type SqlBool } from 'kysely'

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value)

const namesZone = (moment: string): boolean => /(Z|[+-]\d{2}:?\d{2})$/i.test(moment)

/** The zone of the one company that can be seen: the transaction's own. */
const companyZone = sql`(select time_zone from companies where id = (select current_company()))`

/** Midnight at which a day of the company begins. */
const midnight = (day: string, daysLater: 0 | 1): RawBuilder<Date> =>
  sql<Date>`((${day}::date + ${daysLater}::int)::timestamp at time zone ${companyZone})`

/** A moment; without a zone it is one of the company's clock. */
const instant = (moment: string): RawBuilder<Date> =>
  namesZone(moment)
    ? sql<Date>`${moment}::timestamptz`
    : sql<Date>`(${moment}::timestamp at time zone ${companyZone})`

/** True where the column is not before a moment, or not before the beginning of a day of the company's calendar. */
export const notBefore = (column: string, from: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} >= ${isDay(from) ? midnight(from, 0) : instant(from)}`

/** True where the column is not after a moment, or not after the end of a day of the company's calendar. */
export const notAfter = (column: string, to: string): RawBuilder<SqlBool> =>
  isDay(to)
    ? sql<SqlBool>`${sql.ref(column)} < ${midnight(to, 1)}`
    : sql<SqlBool>`${sql.ref(column)} <= ${instant(to)}`
