import type { PricedService } from '@muloqot/contract'
import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

export type PriceRow = { service: string; perMinute: bigint; validFrom: Date }

/** The price of each service as it was at a moment (ISO 8601), or is now. */
export const listPrices = async (tx: Tx, at: string | null): Promise<PriceRow[]> => {
  const { rows } = await sql<PriceRow>`
    select distinct on (service) service, per_minute, valid_from from prices
    where ${at}::timestamptz is null or valid_from <= ${at}::timestamptz
    order by service, valid_from desc`.execute(tx)
  return rows
}

/** Tiyin a minute of a service costs now. */
export const priceOf = async (tx: Tx, service: PricedService): Promise<bigint> => {
  const row = await tx
    .selectFrom('prices')
    .select('perMinute')
    .where('service', '=', service)
    .orderBy('validFrom', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) throw new Error(`the company has no price for ${service}`)
  return row.perMinute
}

/** New prices from this moment on; the balance must be locked, so that no two changes carry the same moment. */
export const insertPrices = async (
  tx: Tx,
  companyId: string,
  prices: readonly { service: PricedService; perMinute: bigint }[],
): Promise<void> => {
  const facts = prices.map(({ service, perMinute }) => ({ service, perMinute: String(perMinute) }))
  await sql`
    insert into prices (company_id, service, valid_from, per_minute)
    select ${companyId}::uuid, p.service, clock_timestamp(), p."perMinute"
    from json_to_recordset(${JSON.stringify(facts)}::json) as p(service text, "perMinute" bigint)`.execute(tx)
}
