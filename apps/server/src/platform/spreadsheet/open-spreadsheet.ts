import type { Spreadsheet } from './cells.ts'
import { openCsv } from './csv.ts'
import { defaultLimits, type SpreadsheetLimits } from './limits.ts'
import { openOds } from './ods.ts'
import { SpreadsheetError } from './spreadsheet-error.ts'
import { openXls } from './xls.ts'
import { openXlsx } from './xlsx.ts'
import { openZip, readPart, type ZipArchive } from './zip-archive.ts'

const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet'
const ENCRYPTED_OOXML = Buffer.from('EncryptedPackage', 'utf16le')
const WORKBOOK_STREAMS = ['Workbook', 'Book'].map((name) => Buffer.from(name, 'utf16le'))

/**
 * Opens `.xlsx`, `.xlsm`, `.xls`, `.ods` and `.csv`, judged by content and never by name. The caller closes it.
 * Everything that is wrong with the file is a `SpreadsheetError`, here or while rows are read.
 */
export async function openSpreadsheet(
  file: Buffer,
  limits: SpreadsheetLimits = defaultLimits,
): Promise<Spreadsheet> {
  if (file.length === 0) throw new SpreadsheetError('empty', 'the file has no bytes')
  if (file.length > limits.maxBytes) throw new SpreadsheetError('too_large', 'the file is too large')
  if (file.subarray(0, 8).equals(COMPOUND_FILE)) return openCompound(file, limits)
  if (file[0] === 0x50 && file[1] === 0x4b && (file[2] ?? 0) <= 8) return openZipped(file, limits)
  return openCsv(file, limits)
}

async function openCompound(file: Buffer, limits: SpreadsheetLimits): Promise<Spreadsheet> {
  if (file.includes(ENCRYPTED_OOXML)) throw new SpreadsheetError('encrypted', 'the workbook is encrypted')
  if (!WORKBOOK_STREAMS.some((name) => file.includes(name))) {
    throw new SpreadsheetError('not_spreadsheet', 'a compound file without a workbook')
  }
  return openXls(file, limits)
}

async function openZipped(file: Buffer, limits: SpreadsheetLimits): Promise<Spreadsheet> {
  const archive = await openZip(file, limits)
  try {
    if (archive.has('content.xml') && (await isOds(archive))) return await openOds(archive, limits)
    const looksLikeWorkbook = archive.names.some((name) => /workbook\d*\.xml$/.test(name))
    if (looksLikeWorkbook) return await openXlsx(archive, limits)
    throw new SpreadsheetError('not_spreadsheet', 'a ZIP container without a workbook')
  } catch (error) {
    await archive.close()
    throw error
  }
}

async function isOds(archive: ZipArchive): Promise<boolean> {
  if (!archive.has('mimetype')) return true
  const type = (await readPart(archive, 'mimetype', 1_024)).toString('latin1')
  return type.trim().startsWith(ODS_TYPE)
}
