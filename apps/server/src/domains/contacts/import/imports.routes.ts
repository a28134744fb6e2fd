import * as contract from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { route, type Route } from '#src/platform/http/route.ts'
import { cancelImport } from './cancel-import.ts'
import { openImportReport } from './import-report.ts'
import { previewImport, previewImportAgain } from './preview-import.ts'
import { listImports, readImportDetail } from './read-import.ts'
import { receiveUpload } from './receive-upload.ts'
import { runImport } from './run-import.ts'
import { undoImport } from './undo-import.ts'
import { uploadContacts } from './upload-contacts.ts'

type Deps = PlatformDeps

const addressOf = (importId: string): string => `/auto-calling/contacts/imports/${importId}`

export const importRoutes: Route<Deps>[] = [
  route(contract.uploadExcel, async (deps: Deps, ctx, { query }, { request, reply }) => {
    const file = await receiveUpload(deps.storage, request)
    const { background, answer } = await uploadContacts(deps, ctx, file, query.background === true)
    if (background) reply.code(202).header('location', addressOf(answer.importId))
    return answer
  }),
  route(contract.previewImport, async (deps: Deps, ctx, _input, { request }) => {
    const file = await receiveUpload(deps.storage, request)
    return await previewImport(deps, ctx, file)
  }),
  route(
    contract.previewImportAgain,
    async (deps: Deps, ctx, { params, body }) => await previewImportAgain(deps, ctx, params.id, body.mapping),
  ),
  route(contract.runImport, async (deps: Deps, ctx, { params, body }, { reply }) => {
    const detail = await runImport(deps, ctx, params.id, body.mapping)
    reply.header('location', addressOf(detail.importId))
    return detail
  }),
  route(contract.listImports, async (deps: Deps, ctx, { query }) => await listImports(deps, ctx, query)),
  route(
    contract.getImport,
    async (deps: Deps, ctx, { params }) => await readImportDetail(deps, ctx, params.id),
  ),
  route(contract.getImportReport, async (deps: Deps, ctx, { params, query }, { reply }) => {
    const report = await openImportReport(deps, ctx, params.id, query.rows)
    reply.header('content-type', 'text/csv; charset=utf-8')
    reply.header('content-disposition', `attachment; filename="import-${params.id}.csv"`)
    reply.header('x-content-type-options', 'nosniff')
    return report
  }),
  route(
    contract.cancelImport,
    async (deps: Deps, ctx, { params }) => await cancelImport(deps, ctx, params.id),
  ),
  route(contract.undoImport, async (deps: Deps, ctx, { params }) => await undoImport(deps, ctx, params.id)),
]
