import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'
import { recordingKeyOf } from '../recording-key.ts'

/** A company with calls of which something may have to be deleted. */
export type RetainingCompany = {
  companyId: string
  /** Null: it keeps everything; files that are named for removal from before go nevertheless. */
  keptDays: number | null
}

/** Companies that do not keep everything, or have files left to remove; needs the system role. */
export const listRetainingCompanies = async (tx: Tx): Promise<RetainingCompany[]> => {
  const { rows } = await sql<RetainingCompany>`
    select id as company_id, auto_delete_records_after_days as kept_days from companies
    where auto_delete_records_after_days is not null or exists (select from calls
      where calls.company_id = companies.id and calls.removed_recording_key is not null)
    order by id`.execute(tx)
  return rows
}

/**
 * Takes what was said out of the oldest calls that ended before a moment: turns, summary, drawing, recording, and the
 * answers in the person's own words. Times, outcome, promise and chosen answers stay. Calls that somebody else is
 * taking it out of at the same time are left to them.
 * @returns how many calls these were, at most `limit`.
 */
export const takeOutContent = async (
  tx: Tx,
  companyId: string,
  { endedBefore, now, limit }: { endedBefore: Date; now: Date; limit: number },
): Promise<number> => {
  // A process that died between storing a recording and writing its call left a file that no row names.
  const leftFile = sql`case when calls.hangup_cause = 'cut_off'
    then replace(${recordingKeyOf(companyId, ':id')}, ':id', calls.id::text) end`
  // A text answer is a chosen one only where the script says so; without the script it may be what was said.
  const keptAnswers = sql`(
    select coalesce(jsonb_object_agg(a.key, a.value), '{}') from jsonb_each(calls.result -> 'answers') a
    where jsonb_typeof(a.value) <> 'string' or exists (
      select from agent_versions v, jsonb_array_elements(v.script -> 'questions') q
      where v.agent_id = calls.agent_id and v.version = calls.agent_version
        and q ->> 'id' = a.key and q ->> 'kind' <> 'open'))`
  const { rows } = await sql<{ count: number }>`
    with old as (
      select company_id, id from calls
      where content_deleted_at is null and ended_at is not null and ended_at < ${endedBefore}
        and (answered_at is not null or recording_key is not null or hangup_cause = 'cut_off')
      order by ended_at limit ${limit} for update skip locked
    ), turns as (
      delete from call_turns using old where call_turns.company_id = old.company_id and call_turns.call_id = old.id
    ), taken as (
      update calls set content_deleted_at = ${now}, summary = null, peaks = null, recording_key = null,
        removed_recording_key = coalesce(calls.recording_key, ${leftFile}),
        result = case when calls.result is not null
          then jsonb_set(calls.result, '{answers}', ${keptAnswers}) end
      from old where calls.company_id = old.company_id and calls.id = old.id returning 1
    ) select count(*)::int as count from taken`.execute(tx)
  return rows[0]?.count ?? 0
}

export type RemovedRecording = { id: string; key: string }

/** Files that no call names as its recording any more and that may still be there, by the ids of their calls. */
export const listRemovedRecordings = async (
  tx: Tx,
  after: string | null,
  limit: number,
): Promise<RemovedRecording[]> => {
  const { rows } = await sql<RemovedRecording>`
    select id, removed_recording_key as key from calls
    where removed_recording_key is not null and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${limit}`.execute(tx)
  return rows
}

/** The files of these calls are gone. */
export const forgetRemovedRecordings = async (tx: Tx, callIds: readonly string[]): Promise<void> => {
  await sql`update calls set removed_recording_key = null where id = any(${callIds}::uuid[])`.execute(tx)
}
