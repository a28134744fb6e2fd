import type { SpreadsheetLimits } from './limits.ts'
import { kindOfBuiltIn, kindOfFormat, type NumberKind } from './number-formats.ts'
import { attribute, scanXml } from './xml-stream.ts'
import type { ZipArchive } from './zip-archive.ts'

/** What a number means in each cell style: the index is the `s` of a cell. */
export async function readNumberKinds(
  archive: ZipArchive,
  part: string | undefined,
  limits: SpreadsheetLimits,
): Promise<NumberKind[]> {
  if (part === undefined) return []
  const custom = new Map<number, NumberKind>()
  const kinds: NumberKind[] = []
  let insideCellFormats = false
  const handler = {
    open(name: string, attributes: Record<string, string>): void {
      if (name === 'cellXfs') insideCellFormats = true
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      if (name === 'numFmt') custom.set(id, kindOfFormat(attribute(attributes, 'formatCode') ?? ''))
      if (name === 'xf' && insideCellFormats) kinds.push(custom.get(id) ?? kindOfBuiltIn(id))
    },
    close(name: string): void {
      if (name === 'cellXfs') insideCellFormats = false
    },
  }
  await scanXml(archive.read(part), handler, limits)
  return kinds
}
