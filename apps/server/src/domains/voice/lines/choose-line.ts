import { practiceSettingsSchema, type LineView } from '@muloqot/contract'
import type { Tx } from '#src/platform/db/database.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { findDefaultLine, findLine, insertLine, lockDefaultLine, type LineRow } from './lines.repo.ts'
import { presentLine } from './present-line.ts'

const practiceLineName = 'Practice'
/** Simulated people are patient; the number bounds memory, not a trunk. */
const practiceConcurrentCalls = 50

/** The company's default line; a company without any gets its practice line first. */
export const ensureDefaultLine = async (tx: Tx, companyId: string): Promise<LineRow> => {
  const known = await findDefaultLine(tx)
  if (known !== undefined) return known
  await lockDefaultLine(tx, companyId)
  const made = await findDefaultLine(tx)
  if (made !== undefined) return made
  return await insertLine(tx, {
    companyId,
    name: practiceLineName,
    kind: 'practice',
    maxConcurrentCalls: practiceConcurrentCalls,
    callsPerSecond: null,
    isDefault: true,
    settings: JSON.stringify(practiceSettingsSchema.parse({})),
  })
}

/**
 * The line of a new campaign: the one that was named, or the company's default.
 * @throws AppError `line.not_found`
 */
export const chooseLine = async (
  tx: Tx,
  companyId: string,
  lineId: string | undefined,
): Promise<{ id: string }> => {
  if (lineId === undefined) return { id: (await ensureDefaultLine(tx, companyId)).id }
  return { id: (await readLineForCall(tx, lineId)).id }
}

/**
 * A line as calls need it.
 * @throws AppError `line.not_found`
 */
export const readLineForCall = async (tx: Tx, lineId: string): Promise<LineView> => {
  const row = await findLine(tx, lineId)
  if (row === undefined) throw new AppError('line.not_found')
  return presentLine(row)
}
