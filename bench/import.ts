import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { figureOf } from './support/child.ts'
import { writeWorkbook, type Workbook } from './support/contacts-workbook.ts'
import { median, seconds, whole } from './support/figures.ts'
import { hearLive } from './support/hear-live.ts'
import { startProduct, type Upload } from './support/product.ts'
import { runBench, type Run } from './support/run-bench.ts'
import { makeFolder } from './support/temporary-folder.ts'

const rows = 100_000
const rounds = 3
const megabytesMax = 700

type Import = { importId: string; state: string; success: number; failed: number }
const isGoingOn = new Set(['QUEUED', 'RUNNING'])

/** The whole request body, so that a client on the same cores has nothing left to do but to send it. */
const encodeUpload = async (path: string): Promise<Upload> => {
  const form = new FormData()
  form.set('file', await openAsBlob(path), 'mijozlar.xlsx')
  const encoded = new Response(form)
  return { type: encoded.headers.get('content-type') ?? '', bytes: await encoded.arrayBuffer() }
}

/** Uploads the file to a fresh installation and waits for the commit of its last row. */
const importOnce = async (
  run: Run,
  { path, unusable }: Workbook,
): Promise<{ ms: number; megabytes: number }> => {
  const product = await startProduct(run, { DATA_DIR: await makeFolder(run) })
  const live = await hearLive<Import>(run, product, 'contact-import-update')
  const upload = await encodeUpload(path)
  const begun = performance.now()
  const { importId } = await product.upload<{ importId: string }>(
    '/auto-calling/contacts/upload-excel',
    upload,
  )
  const ended = await live.until((one) => one.importId === importId && !isGoingOn.has(one.state))
  const ms = performance.now() - begun
  const { state, success, failed } = ended
  const { total } = await product.request<{ total: number }>('GET', '/auto-calling/contacts?page=1&limit=1')
  if (state !== 'COMPLETED' || failed !== unusable || success !== rows - unusable || total !== success)
    throw new Error(
      `the import went wrong: ${state}, ${success} stored, ${failed} failed, ${total} in the list`,
    )
  const megabytes = await product.peakMegabytes()
  await product.stop()
  return { ms, megabytes }
}

await runBench(async (run) => {
  const book = await writeWorkbook(join(await makeFolder(run), 'contacts.xlsx'), rows)
  console.log(`${whole(rows)} rows, ${whole((await stat(book.path)).size / 1024)} kB`)
  const ratios: number[] = []
  let megabytes = 0
  for (let round = 1; round <= rounds; round += 1) {
    const reading = await figureOf(run, 'read-rows.ts', [book.path])
    const imported = await importOnce(run, book)
    megabytes = Math.max(megabytes, imported.megabytes)
    ratios.push(imported.ms / reading)
    console.log(`import ${seconds(imported.ms)}, reading the rows alone ${seconds(reading)}`)
  }
  console.log(`peak memory of the server ${whole(megabytes)} MB goal <= ${megabytesMax} MB`)
  return { ratio: median(ratios), goal: 2, isAtLeast: false, hasFailed: megabytes > megabytesMax }
})
