import { isUtf8 } from 'node:buffer'
import { SpreadsheetError } from './spreadsheet-error.ts'

const CONTROL = /(?![\t\n\v\f\r\u001a\u001b\u0080-\u009f])\p{Cc}/u

/**
 * Turns the bytes of a text file into text: by its byte order mark, by the zero bytes of UTF-16 without one, as UTF-8
 * when it is valid, else as Windows-1251, which is what office programs here write. What is not text is refused.
 */
export function decodeCsv(file: Buffer): string {
  const text = new TextDecoder(encodingOf(file)).decode(file)
  const head = text.slice(0, 4096)
  if (head.includes('\0') || CONTROL.test(head))
    throw new SpreadsheetError('not_spreadsheet', 'bytes are not text')
  if (/^\s*(?:<[!?a-z]|\{\s*["}]|\[\s*[[{"]|%PDF|\{\\rtf)/i.test(head)) {
    throw new SpreadsheetError('not_spreadsheet', 'text is not a table')
  }
  return text
}

function encodingOf(file: Buffer): string {
  if (file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf) return 'utf-8'
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le'
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be'
  return encodingByZeros(file.subarray(0, 4096)) ?? (isUtf8(file) ? 'utf-8' : 'windows-1251')
}

function encodingByZeros(head: Buffer): string | undefined {
  let even = 0
  let odd = 0
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  if (even + odd < head.length / 10) return undefined
  if (odd > even * 4) return 'utf-16le'
  return even > odd * 4 ? 'utf-16be' : undefined
}
