import type { SpreadsheetLimits } from './limits.ts'
import { SpreadsheetError } from './spreadsheet-error.ts'
import { scanXml } from './xml-stream.ts'
import type { ZipArchive } from './zip-archive.ts'

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

/** OOXML writes characters that XML cannot hold as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** The texts that cells refer to by index. Rich text loses its formatting, readings for Asian scripts are left out. */
export async function readSharedStrings(
  archive: ZipArchive,
  part: string | undefined,
  limits: SpreadsheetLimits,
): Promise<string[]> {
  if (part === undefined) return []
  const strings: string[] = []
  let text = ''
  let chars = 0
  let insideText = false
  let insideReading = false
  const handler = {
    open(name: string): void {
      if (name === 'si') text = ''
      else if (name === 't') insideText = true
      else if (name === 'rPh') insideReading = true
    },
    text(piece: string): void {
      if (!insideText || insideReading) return
      text += piece
      chars += piece.length
      if (chars > limits.maxSharedStringChars) throw new SpreadsheetError('too_large', 'too much shared text')
      if (text.length > limits.maxCellChars * 4) throw new SpreadsheetError('bomb', 'endless shared text')
    },
    close(name: string): void {
      if (name === 't') insideText = false
      else if (name === 'rPh') insideReading = false
      else if (name === 'si') {
        strings.push(unescapeText(text))
        if (strings.length > limits.maxSharedStrings) {
          throw new SpreadsheetError('too_large', 'too many shared texts')
        }
      }
    },
  }
  await scanXml(archive.read(part), handler, limits)
  return strings
}
