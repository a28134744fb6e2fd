import type { LineKind, LineView } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { toPage, type Page } from '#src/platform/http/paging.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { ensureDefaultLine, readLineForCall } from './choose-line.ts'
import { countLines, listLineRows } from './lines.repo.ts'
import { presentLine } from './present-line.ts'

/** Lines of the company, the default one first. */
export const listLines = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  query: { kind?: LineKind | undefined; page: number; limit: number },
): Promise<Page<LineView>> =>
  await deps.db.inCompany(ctx, async (tx) => {
    await ensureDefaultLine(tx, ctx)
    const rows = await listLineRows(tx, query)
    return toPage(rows.map(presentLine), await countLines(tx, query.kind), query)
  })

/** @throws AppError `line.not_found` */
export const readLine = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  id: string,
): Promise<LineView> => await deps.db.inCompany(ctx, async (tx) => await readLineForCall(tx, id))
