import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

/** People of the company who can sign in, have shown that their address is theirs, and want to be told by e-mail. */
export const listMailable = async (tx: Tx): Promise<{ id: string; role: string; ticked: string[] }[]> => {
  const { rows } = await sql<{ id: string; role: string; ticked: string[] }>`
    select u.id, u.role, r.permissions as ticked from users u
    join user_settings s on s.company_id = u.company_id and s.user_id = u.id
    join roles r on r.company_id = u.company_id and r.name = u.role
    where s.email_notifications and u.is_active and not u.is_blocked and u.email_verified_at is not null and r.is_active
    order by u.id`.execute(tx)
  return rows
}
