import { SaxesParser } from 'saxes'
import type { SpreadsheetLimits } from './limits.ts'
import { SpreadsheetError, toSpreadsheetError } from './spreadsheet-error.ts'

export type XmlAttributes = Record<string, string>

/** What a reader of one document reacts to. Names come without their namespace prefix. */
export type XmlHandler<Item> = {
  open?: (name: string, attributes: XmlAttributes, emit: (item: Item) => void) => void
  text?: (text: string) => void
  close?: (name: string, emit: (item: Item) => void) => void
}

/**
 * Parses XML as it arrives and yields, chunk by chunk, what the handler has emitted. A document type is refused, so
 * that no entity can be declared (billion laughs, files of this machine); so are depth and endless text.
 */
export async function* readXml<Item>(
  chunks: AsyncIterable<Buffer>,
  handler: XmlHandler<Item>,
  limits: SpreadsheetLimits,
): AsyncIterable<Item[]> {
  let items: Item[] = []
  let depth = 0
  let charsSinceTag = 0
  const emit = (item: Item): void => {
    items.push(item)
  }
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  parser.on('error', (error) => {
    throw new SpreadsheetError('corrupt', 'XML is not well-formed', error)
  })
  parser.on('doctype', () => {
    throw new SpreadsheetError('bomb', 'XML declares a document type')
  })
  parser.on('opentag', (tag) => {
    charsSinceTag = 0
    if (++depth > limits.maxDepth) throw new SpreadsheetError('bomb', 'XML nests too deep')
    handler.open?.(localName(tag.name), tag.attributes, emit)
  })
  if (handler.text !== undefined) parser.on('text', handler.text)
  if (handler.text !== undefined) parser.on('cdata', handler.text)
  parser.on('closetag', (tag) => {
    depth--
    handler.close?.(localName(tag.name), emit)
  })
  let decoder: InstanceType<typeof TextDecoder> | undefined
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk))
      const text = decoder.decode(chunk, { stream: true })
      charsSinceTag += text.length
      parser.write(text)
      if (charsSinceTag > limits.maxCellChars * 64) throw new SpreadsheetError('bomb', 'endless text')
      if (items.length > 0) {
        const ready = items
        items = []
        yield ready
      }
    }
    parser.close()
  } catch (error) {
    throw toSpreadsheetError('XML', error)
  }
  if (items.length > 0) yield items
}

/** Runs a document through its handler when nothing is emitted. */
export async function scanXml(
  chunks: AsyncIterable<Buffer>,
  handler: XmlHandler<never>,
  limits: SpreadsheetLimits,
): Promise<void> {
  for await (const _ of readXml(chunks, handler, limits)) continue
}

/** The attribute by its local name, whatever prefix the writer chose. */
export function attribute(attributes: XmlAttributes, name: string): string | undefined {
  const plain = attributes[name]
  if (plain !== undefined) return plain
  for (const key in attributes) if (localName(key) === name) return attributes[key]
  return undefined
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
