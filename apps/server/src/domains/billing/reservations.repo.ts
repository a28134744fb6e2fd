import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

export type NewReservation = {
  /** The piece of work, the same however often its job is repeated. */
  key: string
  /** Tiyin. */
  amount: bigint
  /** The service. */
  what: string
  recordId: string | null
  userId: string | null
  /** When the money is given back if nobody has settled it. */
  expiresAt: Date
}

export type ReservationRow = Omit<NewReservation, 'expiresAt'> & { state: 'open' | 'charged' | 'released' }

/**
 * Those of these keys that are there; nobody else settles them until the transaction ends. Whoever needs the balance
 * locked too takes that lock afterwards, so no two can wait for each other.
 */
export const lockReservations = async (tx: Tx, keys: readonly string[]): Promise<ReservationRow[]> => {
  const { rows } = await sql<ReservationRow>`
    select key, amount, what, record_id, user_id, state from reservations where key = any(${keys}::text[])
    order by key for update`.execute(tx)
  return rows
}

/**
 * Writes reservations; one that was released before is open again, one that stands stays as it is.
 * @throws AppError `billing.insufficient_funds` through the balance's constraint.
 */
export const openReservations = async (
  tx: Tx,
  companyId: string,
  reservations: readonly NewReservation[],
): Promise<void> => {
  const facts = reservations.map((reservation) => ({ ...reservation, amount: String(reservation.amount) }))
  await sql`
    insert into reservations (company_id, key, amount, what, record_id, user_id, expires_at)
    select ${companyId}::uuid, r.key, r.amount, r.what, r."recordId", r."userId", r."expiresAt"
    from json_to_recordset(${JSON.stringify(facts)}::json) as r(key text, amount bigint, what text, "recordId" uuid,
      "userId" uuid, "expiresAt" timestamptz)
    on conflict (company_id, key) do update set state = 'open', amount = excluded.amount, settled_at = null,
      expires_at = excluded.expires_at
    where reservations.state = 'released'`.execute(tx)
}

export type Settled = { key: string; used: bigint; unpaid: bigint }

export const setCharged = async (tx: Tx, settled: readonly Settled[]): Promise<void> => {
  const facts = settled.map(({ key, used, unpaid }) => ({ key, used: String(used), unpaid: String(unpaid) }))
  await sql`update reservations r set state = 'charged', used = s.used, unpaid = s.unpaid, settled_at = now()
    from json_to_recordset(${JSON.stringify(facts)}::json) as s(key text, used bigint, unpaid bigint)
    where r.key = s.key and r.state <> 'charged'`.execute(tx)
}

export const setReleased = async (tx: Tx, keys: readonly string[]): Promise<void> => {
  await sql`update reservations set state = 'released', settled_at = now()
    where key = any(${keys}::text[]) and state = 'open'`.execute(tx)
}

/** Releases what nobody settled in time; how many. What is being settled at this moment is passed over. */
export const releaseExpiredRows = async (tx: Tx, now: Date): Promise<number> => {
  const { numAffectedRows } = await sql`update reservations set state = 'released', settled_at = now()
    where key in (select key from reservations where state = 'open' and expires_at <= ${now}
      for update skip locked)`.execute(tx)
  return Number(numAffectedRows)
}

/** Companies with reservations that nobody settled in time; needs the system role. */
export const listCompaniesWithExpired = async (tx: Tx, now: Date): Promise<string[]> => {
  const rows = await tx
    .selectFrom('reservations')
    .select('companyId')
    .distinct()
    .where('state', '=', 'open')
    .where('expiresAt', '<=', now)
    .execute()
  return rows.map((row) => row.companyId)
}
