import type { SpreadsheetLimits } from './limits.ts'
import { SpreadsheetError } from './spreadsheet-error.ts'
import { readXml, type XmlHandler } from './xml-stream.ts'
import type { ZipArchive } from './zip-archive.ts'

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

/** OOXML writes characters that XML cannot hold as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** The texts that cells refer to by index, as far as they have been read. */
export type SharedStrings = {
  texts: readonly string[]
  /** Reads on until the text of this index is there, or there are no more. */
  readTo: (index: number) => Promise<void>
  close: () => Promise<void>
}

/**
 * Opens the shared texts of a workbook. They are read no further than cells need them: writers number texts in the
 * order of their first use, so the first rows of a long table are there without reading the texts of the whole.
 */
export function openSharedStrings(
  archive: ZipArchive,
  part: string | undefined,
  limits: SpreadsheetLimits,
): SharedStrings {
  const texts: string[] = []
  const pieces = part === undefined ? undefined : readTexts(archive, part, limits)[Symbol.asyncIterator]()
  let hasEnded = pieces === undefined
  return {
    texts,
    readTo: async (index) => {
      while (pieces !== undefined && !hasEnded && texts.length <= index) {
        const piece = await pieces.next()
        if (piece.done === true) hasEnded = true
        else for (const text of piece.value) texts.push(text)
      }
    },
    close: async () => {
      hasEnded = true
      await pieces?.return?.()
    },
  }
}

/** Rich text loses its formatting, readings for Asian scripts are left out. */
function readTexts(archive: ZipArchive, part: string, limits: SpreadsheetLimits): AsyncIterable<string[]> {
  let text = ''
  let chars = 0
  let count = 0
  let insideText = false
  let insideReading = false
  const handler: XmlHandler<string> = {
    open(name): void {
      if (name === 'si') text = ''
      else if (name === 't') insideText = true
      else if (name === 'rPh') insideReading = true
    },
    text(piece): void {
      if (!insideText || insideReading) return
      text += piece
      chars += piece.length
      if (chars > limits.maxSharedStringChars) throw new SpreadsheetError('too_large', 'too much shared text')
      if (text.length > limits.maxCellChars * 4) throw new SpreadsheetError('bomb', 'endless shared text')
    },
    close(name, emit): void {
      if (name === 't') insideText = false
      else if (name === 'rPh') insideReading = false
      else if (name === 'si') {
        if (++count > limits.maxSharedStrings) {
          throw new SpreadsheetError('too_large', 'too many shared texts')
        }
        emit(unescapeText(text))
      }
    },
  }
  return readXml(archive.read(part), handler, limits)
}
