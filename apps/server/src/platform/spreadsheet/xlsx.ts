import type { Spreadsheet, SheetRow } from './cells.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { readWorkbookParts } from './xlsx-parts.ts'
import { sheetHandler, type SheetContext } from './xlsx-rows.ts'
import { readNumberKinds } from './xlsx-styles.ts'
import { readSharedStrings } from './xlsx-text.ts'
import { readXml } from './xml-stream.ts'
import type { ZipArchive } from './zip-archive.ts'

/** Opens `.xlsx` and `.xlsm`. Styles and shared texts are read when the first row is asked for. */
export async function openXlsx(archive: ZipArchive, limits: SpreadsheetLimits): Promise<Spreadsheet> {
  const parts = await readWorkbookParts(archive, limits)
  let context: Promise<SheetContext> | undefined
  const load = async (): Promise<SheetContext> => ({
    kinds: await readNumberKinds(archive, parts.styles, limits),
    sharedStrings: await readSharedStrings(archive, parts.sharedStrings, limits),
    date1904: parts.date1904,
    limits,
  })
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
    for await (const ready of readXml(counted(archive.read(sheet.part)), handler, limits)) yield* ready
  }
  return {
    format: 'xlsx',
    sheets: parts.sheets.map(({ name, hidden }) => ({ name, hidden })),
    date1904: parts.date1904,
    weights: parts.sheets.map((sheet) => archive.sizeOf(sheet.part)),
    consumed: () => consumed,
    rows,
    close: archive.close,
  }
}
