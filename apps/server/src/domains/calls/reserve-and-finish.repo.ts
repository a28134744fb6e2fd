import type { CallResult, LineKind, TerminalCallStatus, Turn } from '@muloqot/contract'
import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

/** A call that is about to be placed. */
export type NewCall = {
  campaignId: string
  contactId: string
  contactName: string
  phone: string
  agentId: string
  agentVersion: number
}

/** What calls that are reserved together share. */
export type Reservation = {
  companyId: string
  lineId: string
  lineKind: LineKind
  voiceInstanceId: number
  startedAt: Date
  /** What a minute of each will cost, in tiyin. */
  pricePerMinute: bigint
}

/**
 * Writes the attempts, before anybody is dialled. A person who is being called at this moment, by whatever campaign,
 * is left out of the answer.
 */
export const reserveCalls = async (
  tx: Tx,
  reservation: Reservation,
  calls: readonly NewCall[],
): Promise<{ id: string; campaignId: string; contactId: string }[]> => {
  const { companyId, lineId, lineKind, voiceInstanceId, startedAt, pricePerMinute } = reservation
  const { rows } = await sql<{ id: string; campaignId: string; contactId: string }>`
    insert into calls (company_id, campaign_id, contact_id, contact_name, phone, agent_id, agent_version,
      line_id, line_kind, voice_instance_id, started_at, price_per_minute)
    select ${companyId}::uuid, c."campaignId", c."contactId", c."contactName", c.phone, c."agentId", c."agentVersion",
      ${lineId}::uuid, ${lineKind}, ${voiceInstanceId}::int, ${startedAt}::timestamptz,
      ${pricePerMinute}::bigint
    from json_to_recordset(${JSON.stringify(calls)}::json) as c("campaignId" uuid, "contactId" uuid,
      "contactName" text, phone text, "agentId" uuid, "agentVersion" int)
    on conflict do nothing
    returning id, campaign_id, contact_id`.execute(tx)
  return rows
}

/** Live calls on a line, by whatever process. */
export const countLiveCalls = async (tx: Tx, lineId: string): Promise<number> => {
  const { count } = await tx
    .selectFrom('calls')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('lineId', '=', lineId)
    .where('state', '<>', 'ENDED')
    .executeTakeFirstOrThrow()
  return count
}

/** Somebody picked up. A call that has ended meanwhile stays as it is. */
export const markAnswered = async (tx: Tx, calls: readonly { callId: string; at: Date }[]): Promise<void> => {
  await sql`update calls set state = 'IN_PROGRESS', answered_at = a.at
    from json_to_recordset(${JSON.stringify(calls)}::json) as a("callId" uuid, at timestamptz)
    where calls.id = a."callId" and calls.state = 'DIALING'`.execute(tx)
}

/** What came of a call. */
export type EndedCall = {
  callId: string
  callStatus: TerminalCallStatus
  outcome: string
  summary: string
  result: CallResult
  startedAt: Date
  answeredAt: Date | null
  endedAt: Date
  durationMs: number
  hangupCause: string
  turns: readonly Turn[]
  recording: { key: string; bytes: number; peaks: readonly [readonly number[], readonly number[]] } | null
}

/**
 * Writes how calls ended, and what was said. A call that has ended already (a process that was taken for dead) stays
 * as it is.
 * @returns those that ended now, by id, with what a minute of each costs in tiyin.
 */
export const finishCalls = async (
  tx: Tx,
  companyId: string,
  ended: readonly EndedCall[],
): Promise<Map<string, bigint>> => {
  const facts = ended.map(({ turns: _turns, recording, ...call }) => ({
    ...call,
    recordingKey: recording?.key ?? null,
    recordingBytes: recording?.bytes ?? null,
    peaks: recording?.peaks ?? null,
  }))
  const { rows } = await sql<{ id: string; pricePerMinute: bigint }>`
    update calls set state = 'ENDED', voice_instance_id = null, call_status = e."callStatus", outcome = e.outcome,
      summary = e.summary, result = e.result, started_at = e."startedAt", answered_at = e."answeredAt",
      ended_at = e."endedAt", duration_ms = e."durationMs", hangup_cause = e."hangupCause",
      recording_key = e."recordingKey", recording_bytes = e."recordingBytes", peaks = e.peaks
    from json_to_recordset(${JSON.stringify(facts)}::json) as e("callId" uuid, "callStatus" text, outcome text,
      summary text, result jsonb, "startedAt" timestamptz, "answeredAt" timestamptz, "endedAt" timestamptz,
      "durationMs" int, "hangupCause" text, "recordingKey" text, "recordingBytes" bigint, peaks jsonb)
    where calls.id = e."callId" and calls.state <> 'ENDED'
    returning calls.id, calls.price_per_minute`.execute(tx)
  const finished = new Map(rows.map((row) => [row.id, row.pricePerMinute]))
  const turns = ended
    .filter(({ callId }) => finished.has(callId))
    .flatMap(({ callId, turns: said }) => said.map((turn, position) => ({ callId, position, ...turn })))
  if (turns.length > 0) {
    await sql`insert into call_turns (company_id, call_id, position, speaker, text, start_ms, end_ms)
      select ${companyId}::uuid, t."callId", t.position, t.speaker, t.text, t."startMs", t."endMs"
      from json_to_recordset(${JSON.stringify(turns)}::json) as t("callId" uuid, position smallint, speaker text,
        text text, "startMs" int, "endMs" int)`.execute(tx)
  }
  return finished
}

/** A call whose process is gone. */
export type CutOffCall = {
  callId: string
  companyId: string
  startedAt: Date
  answeredAt: Date | null
  language: string
}

/** Processes, other than this one, that have live calls; needs the system role. */
export const listInstancesWithLiveCalls = async (tx: Tx, ownInstanceId: number): Promise<number[]> => {
  const rows = await tx
    .selectFrom('calls')
    .select('voiceInstanceId')
    .distinct()
    .where('state', '<>', 'ENDED')
    .where('voiceInstanceId', '<>', ownInstanceId)
    .execute()
  return rows.flatMap((row) => (row.voiceInstanceId === null ? [] : [row.voiceInstanceId]))
}

/** Live calls of one process in all companies; needs the system role. */
export const listLiveCallsOf = async (tx: Tx, instanceId: number): Promise<CutOffCall[]> =>
  await tx
    .selectFrom('calls')
    .leftJoin('agents', (join) =>
      join.onRef('agents.companyId', '=', 'calls.companyId').onRef('agents.id', '=', 'calls.agentId'),
    )
    .select((eb) => [
      'calls.id as callId',
      'calls.companyId',
      'calls.startedAt',
      'calls.answeredAt',
      eb.fn.coalesce('agents.language', sql<string>`'en'`).as('language'),
    ])
    .where('calls.state', '<>', 'ENDED')
    .where('calls.voiceInstanceId', '=', instanceId)
    .execute()

/** What came of calls, by their id. */
export const listOutcomes = async (
  tx: Tx,
  callIds: readonly string[],
): Promise<Map<string, { outcome: string | null; summary: string | null }>> => {
  const rows = await tx
    .selectFrom('calls')
    .select(['id', 'outcome', 'summary'])
    .where('id', '=', sql<string>`any(${callIds}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, outcome, summary }) => [id, { outcome, summary }]))
}
