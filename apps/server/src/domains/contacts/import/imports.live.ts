import type { ContactImportEvent } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { presentLive, type LivePresenter } from '#src/platform/realtime/live-presenter.ts'
import { importChanged } from './imports.events.ts'
import { findImport } from './imports.repo.ts'
import { presentImport } from './present-import.ts'

/** Progress of imports, for the wizard that watches. */
export const importLivePresenters: LivePresenter<PlatformDeps>[] = [
  presentLive(importChanged, async (deps, audience, { importId }) => {
    const row = await deps.db.inCompany(audience, async (tx) => await findImport(tx, importId))
    if (row === undefined) return []
    const { state, rows, success, failed, changed, progress } = presentImport(row, 'en')
    const data: ContactImportEvent = { importId, state, rows, success, failed, changed, progress }
    return [{ name: 'contact-import-update', data }]
  }),
]
