import { readFile } from 'node:fs/promises'
import { openSpreadsheet } from '../../apps/server/src/platform/spreadsheet/open-spreadsheet.ts'

// The peer of the import bench: the product's spreadsheet library reads every row of a file and does nothing with it.
const [path = ''] = process.argv.slice(2)
const begun = performance.now()
const book = await openSpreadsheet(await readFile(path))
let rows = 0
for await (const row of book.rows(0)) rows += row.cells.length > 0 ? 1 : 0
await book.close()
const ms = performance.now() - begun
if (rows === 0) throw new Error('no rows were read')
process.stdout.write(`figure ${ms.toFixed(1)}\n`)
