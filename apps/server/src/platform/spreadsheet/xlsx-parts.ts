import { posix } from 'node:path'
import type { SheetInfo } from './cells.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { SpreadsheetError } from './spreadsheet-error.ts'
import { attribute, scanXml } from './xml-stream.ts'
import type { ZipArchive } from './zip-archive.ts'

/** Where the parts of a workbook lie, found by its relationships and never by file names or sheet ids. */
export type WorkbookParts = {
  sheets: (SheetInfo & { part: string })[]
  date1904: boolean
  styles?: string
  sharedStrings?: string
}

type Relationship = { id: string; type: string; part: string }

/** Finds the workbook of an OOXML package (transitional or strict) and its parts in the order of the tabs. */
export async function readWorkbookParts(
  archive: ZipArchive,
  limits: SpreadsheetLimits,
): Promise<WorkbookParts> {
  const roots = await readRelationships(archive, '', limits)
  const workbook = roots.find((one) => one.type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  if (!archive.has(workbook)) throw new SpreadsheetError('corrupt', 'the package has no workbook')
  const links = await readRelationships(archive, workbook, limits)
  const sheets: WorkbookParts['sheets'] = []
  let date1904 = false
  const handler = {
    open(name: string, attributes: Record<string, string>): void {
      if (name === 'workbookPr') date1904 = isTrue(attribute(attributes, 'date1904'))
      if (name !== 'sheet') return
      const id = attribute(attributes, 'id')
      const link = links.find((one) => one.id === id && one.type === 'worksheet')
      if (link === undefined || !archive.has(link.part)) return
      const state = attribute(attributes, 'state') ?? 'visible'
      sheets.push({ name: attribute(attributes, 'name') ?? '', hidden: state !== 'visible', part: link.part })
      if (sheets.length > limits.maxSheets) throw new SpreadsheetError('bomb', 'too many sheets')
    },
  }
  await scanXml(archive.read(workbook), handler, limits)
  if (sheets.length === 0) throw new SpreadsheetError('empty', 'the workbook has no worksheet')
  const partOf = (type: string): string | undefined =>
    links.find((one) => one.type === type && archive.has(one.part))?.part
  return { sheets, date1904, styles: partOf('styles'), sharedStrings: partOf('sharedStrings') }
}

async function readRelationships(
  archive: ZipArchive,
  part: string,
  limits: SpreadsheetLimits,
): Promise<Relationship[]> {
  const folder = posix.dirname(part)
  const file = part === '' ? '_rels/.rels' : posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  if (!archive.has(file)) return []
  const found: Relationship[] = []
  const handler = {
    open(name: string, attributes: Record<string, string>): void {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return
      const type = (attributes['Type'] ?? '').split('/').at(-1) ?? ''
      const target = (attributes['Target'] ?? '').replaceAll('\\', '/')
      const absolute = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
      found.push({ id: attributes['Id'] ?? '', type, part: absolute })
    },
  }
  await scanXml(archive.read(file), handler, limits)
  return found
}

/** The values XML Schema takes for true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
