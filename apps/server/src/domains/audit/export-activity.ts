import { Readable } from 'node:stream'
import type { Language } from '@muloqot/contract'
import { recordView } from '#src/platform/db/record-view.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { csvLine, utf8Mark } from '#src/platform/spreadsheet/csv-line.ts'
import { listActivityAfter, type ActivityFilter, type ActivityRow } from './activity.repo.ts'
import { presentActivity } from './present-activity.ts'

const rowsPerRead = 1_000

const headings: Record<Language, string[]> = {
  en: [
    'Time (UTC)',
    'Who',
    'Kind',
    'Id of who',
    'Action',
    'Operation',
    'What',
    'Id of what',
    'Before',
    'After',
    'Address',
    'Device',
    'Request',
  ],
  ru: [
    'Время (UTC)',
    'Кто',
    'Вид',
    'Номер того, кто',
    'Действие',
    'Операция',
    'Что',
    'Номер того, что',
    'Было',
    'Стало',
    'Адрес',
    'Устройство',
    'Запрос',
  ],
  uz: [
    'Vaqt (UTC)',
    'Kim',
    'Turi',
    'Kimning raqami',
    'Harakat',
    'Amal',
    'Nima',
    'Nimaning raqami',
    'Oldin',
    'Keyin',
    'Manzil',
    'Qurilma',
    'Soʻrov',
  ],
}

const fieldsOf = (row: ActivityRow, showsPhones: boolean): (string | null)[] => {
  const log = presentActivity(row, showsPhones)
  const { before, after, operation } = log.details
  return [
    log.created_at,
    log.actor.name,
    log.actor.kind,
    log.actor.id,
    log.action,
    operation,
    log.resource_type,
    log.resource_id,
    before && JSON.stringify(before),
    after && JSON.stringify(after),
    log.ip_address,
    log.user_agent,
    log.request_id,
  ]
}

/**
 * The company's log as CSV (UTF-8 with its mark), oldest first, read page by page while it is sent. That it was taken
 * out is itself written into the log, before the first row is read.
 */
export const exportActivity = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  filter: ActivityFilter,
): Promise<Readable> => {
  const { language, companyId } = ctx
  const showsPhones = ctx.permissions.has('phones.read')
  await deps.db.inCompany(ctx, async (tx) => {
    await recordView(tx, { resourceType: 'audit_events', resourceId: null })
  })
  const lines = async function* (): AsyncGenerator<string> {
    yield utf8Mark + csvLine(headings[language], language)
    for (let after: string | null = null; ;) {
      const from: { after: string | null; limit: number } = { after, limit: rowsPerRead }
      const rows: ActivityRow[] = await deps.db.inCompany(
        { companyId },
        async (tx) => await listActivityAfter(tx, filter, from),
      )
      if (rows.length > 0) yield rows.map((row) => csvLine(fieldsOf(row, showsPhones), language)).join('')
      if (rows.length < rowsPerRead) return
      after = rows.at(-1)?.id ?? null
    }
  }
  return Readable.from(lines())
}
