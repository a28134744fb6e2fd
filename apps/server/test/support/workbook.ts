import { buildZip, type ZipPart } from './zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type WorkbookParts = {
  /** XML inside `<sheetData>`. */
  rows: string
  /** XML inside `<sst>`. */
  sharedStrings?: string
  /** XML inside `<styleSheet>`. */
  styles?: string
  /** Attributes of `<workbookPr>`. */
  workbook?: string
  /** Added before the rest, or instead of a part of the same name. */
  extra?: ZipPart[]
}

/** The parts of the smallest workbook, hand-written: tests change what they are about. The sheet comes first. */
export const workbookParts = ({
  rows,
  sharedStrings,
  styles,
  workbook = '',
  extra = [],
}: WorkbookParts): ZipPart[] => {
  const parts: ZipPart[] = [
    {
      name: 'xl/worksheets/first.xml',
      content: `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${LINKS}"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${workbook}/><sheets><sheet name="Bir" sheetId="9" r:id="s1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${LINKS}"><Relationship Id="s1" Type="${OFFICE}/worksheet" Target="worksheets/first.xml"/>
        <Relationship Id="s2" Type="${OFFICE}/styles" Target="/xl/styles.xml"/>
        <Relationship Id="s3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }]),
    ...(sharedStrings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${sharedStrings}</sst>` }]),
  ]
  const replaced = new Set(extra.map((part) => part.name))
  return [...extra, ...parts.filter((part) => !replaced.has(part.name))]
}

export const buildWorkbook = (parts: WorkbookParts): Buffer => buildZip(workbookParts(parts))
