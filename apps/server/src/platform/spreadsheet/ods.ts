import type { SheetInfo, SheetRow, Spreadsheet } from './cells.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { odsHandler } from './ods-rows.ts'
import { SpreadsheetError } from './spreadsheet-error.ts'
import { attribute, readXml, scanXml } from './xml-stream.ts'
import type { ZipArchive } from './zip-archive.ts'

const CONTENT = 'content.xml'
const MANIFEST = 'META-INF/manifest.xml'

/** Opens an OpenDocument spreadsheet. All its tables lie in one document, which each call of `rows` passes through. */
export async function openOds(archive: ZipArchive, limits: SpreadsheetLimits): Promise<Spreadsheet> {
  await refuseEncrypted(archive, limits)
  const sheets = await listTables(archive, limits)
  if (sheets.length === 0) throw new SpreadsheetError('empty', 'the document has no table')
  const weight = archive.sizeOf(CONTENT)
  let consumed = 0
  async function* counted(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const chunk of chunks) {
      consumed += chunk.length
      yield chunk
    }
  }
  async function* rows(index: number): AsyncIterable<SheetRow> {
    const handler = odsHandler(index, limits)
    for await (const ready of readXml(counted(archive.read(CONTENT)), handler, limits)) yield* ready
  }
  return {
    format: 'ods',
    sheets,
    date1904: false,
    weights: sheets.map(() => weight),
    consumed: () => consumed,
    rows,
    close: archive.close,
  }
}

async function refuseEncrypted(archive: ZipArchive, limits: SpreadsheetLimits): Promise<void> {
  if (archive.has('encrypted-package')) throw new SpreadsheetError('encrypted', 'the document is encrypted')
  if (!archive.has(MANIFEST)) return
  const handler = {
    open(name: string): void {
      if (name === 'encryption-data') throw new SpreadsheetError('encrypted', 'the document is encrypted')
    },
  }
  await scanXml(archive.read(MANIFEST), handler, limits)
}

async function listTables(archive: ZipArchive, limits: SpreadsheetLimits): Promise<SheetInfo[]> {
  const sheets: SheetInfo[] = []
  const hiddenStyles = new Set<string>()
  let style = ''
  let nested = 0
  const handler = {
    open(name: string, attributes: Record<string, string>): void {
      if (name === 'style') style = attribute(attributes, 'name') ?? ''
      if (name === 'table-properties' && attribute(attributes, 'display') === 'false') hiddenStyles.add(style)
      if (name !== 'table' || nested++ > 0) return
      const hidden = hiddenStyles.has(attribute(attributes, 'style-name') ?? '')
      sheets.push({ name: attribute(attributes, 'name') ?? '', hidden })
      if (sheets.length > limits.maxSheets) throw new SpreadsheetError('bomb', 'too many sheets')
    },
    close(name: string): void {
      if (name === 'table') nested--
    },
  }
  await scanXml(archive.read(CONTENT), handler, limits)
  return sheets
}
