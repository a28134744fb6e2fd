import type { ContactImport, ContactImportDetail } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { toPage, type Page } from '#src/platform/http/paging.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { listImportProblems } from './import-rows.repo.ts'
import { countImports, findImport, listImportRows } from './imports.repo.ts'
import { presentImport, presentImportDetail, showsPhonesOf } from './present-import.ts'

const PROBLEMS_SHOWN = 1_000

type Deps = Pick<PlatformDeps, 'db'>

/**
 * One import with the first rows that did not make it.
 * @throws AppError `import.not_found`
 */
export async function readImportDetail(
  deps: Deps,
  ctx: RequestContext,
  id: string,
): Promise<ContactImportDetail> {
  return await deps.db.inCompany(ctx, async (tx) => {
    const row = await findImport(tx, id)
    if (row === undefined) throw new AppError('import.not_found')
    const failed = await listImportProblems(tx, id, { failed: true, limit: PROBLEMS_SHOWN })
    const changed = await listImportProblems(tx, id, { failed: false, limit: PROBLEMS_SHOWN })
    const isPhoneShown = showsPhonesOf(row, ctx)
    return presentImportDetail(row, { failed, changed }, { language: ctx.language, isPhoneShown })
  })
}

/** A page of imports, newest first. */
export async function listImports(
  deps: Deps,
  ctx: RequestContext,
  query: { page: number; limit: number },
): Promise<Page<ContactImport>> {
  return await deps.db.inCompany(ctx, async (tx) => {
    const rows = await listImportRows(tx, query.limit, (query.page - 1) * query.limit)
    return toPage(
      rows.map((row) => presentImport(row, ctx.language)),
      await countImports(tx),
      query,
    )
  })
}
