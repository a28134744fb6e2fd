import { practiceSettingsSchema, type Language, type LineView } from '@muloqot/contract'
import type { Tx } from '#src/platform/db/database.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { findDefaultLine, findLine, insertLine, lockDefaultLine, type LineRow } from './lines.repo.ts'
import { presentLine } from './present-line.ts'

/** A name like any other afterwards: people may change it. */
const practiceLineNames: Record<Language, string> = {
  en: 'Practice',
  ru: 'Тренировочная',
  uz: 'Mashq',
}
/** Simulated people are patient; the number bounds memory, not a trunk. */
const practiceConcurrentCalls = 50

/** Whose default line, and the language of who asked for it first. */
type Asker = Pick<RequestContext, 'companyId' | 'language'>

/** The company's default line; a company without any gets its practice line first. */
export const ensureDefaultLine = async (tx: Tx, { companyId, language }: Asker): Promise<LineRow> => {
  const known = await findDefaultLine(tx)
  if (known !== undefined) return known
  await lockDefaultLine(tx, companyId)
  const made = await findDefaultLine(tx)
  if (made !== undefined) return made
  return await insertLine(tx, {
    companyId,
    name: practiceLineNames[language],
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
  asker: Asker,
  lineId: string | undefined,
): Promise<{ id: string }> => {
  if (lineId === undefined) return { id: (await ensureDefaultLine(tx, asker)).id }
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
