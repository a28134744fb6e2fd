import type { Spreadsheet, SheetRow } from './cells.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { readWorkbookParts } from './xlsx-parts.ts'
import { sheetHandler, withTexts, type SheetContext } from './xlsx-rows.ts'
import { readNumberKinds } from './xlsx-styles.ts'
import { openSharedStrings } from './xlsx-text.ts'
import { readXml } from './xml-stream.ts'
import type { ZipArchive } from './zip-archive.ts'

/** Opens `.xlsx` and `.xlsm`. Styles are read when the first row is asked for, shared texts as rows need them. */
export async function openXlsx(archive: ZipArchive, limits: SpreadsheetLimits): Promise<Spreadsheet> {
  const parts = await readWorkbookParts(archive, limits)
  let context: Promise<SheetContext> | undefined
  const load = async (): Promise<SheetContext> => ({
    kinds: await readNumberKinds(archive, parts.styles, limits),
    date1904: parts.date1904,
    limits,
  })
  const shared = openSharedStrings(archive, parts.sharedStrings, limits)
  let consumed = 0
  async function* counted(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const chunk of chunks) {
      consumed += chunk.length
      yield chunk
    }
  }
  async function* rows(index: number): AsyncIterable<SheetRow> {
    const sheet = parts.sheets[index]
    if (sheet === undefined) return
    context ??= load()
    const handler = sheetHandler(await context)
    for await (const ready of readXml(counted(archive.read(sheet.part)), handler, limits)) {
      await shared.readTo(ready.reduce((last, row) => Math.max(last, row.lastText), -1))
      for (const raw of ready) {
        const row = withTexts(raw, shared.texts, limits)
        if (row !== null) yield row
      }
    }
  }
  return {
    format: 'xlsx',
    sheets: parts.sheets.map(({ name, hidden }) => ({ name, hidden })),
    date1904: parts.date1904,
    weights: parts.sheets.map((sheet) => archive.sizeOf(sheet.part)),
    consumed: () => consumed,
    rows,
    close: async () => {
      await shared.close()
      await archive.close()
    },
  }
}
