import { lineKindSchema, practiceSettingsSchema, type LineView } from '@muloqot/contract'
import type { LineRow } from './lines.repo.ts'

/** The one shape in which a line leaves the server. */
export const presentLine = (row: LineRow): LineView => ({
  id: row.id,
  organizationId: row.companyId,
  name: row.name,
  kind: lineKindSchema.parse(row.kind),
  maxConcurrentCalls: row.maxConcurrentCalls,
  callsPerSecond: row.callsPerSecond,
  isDefault: row.isDefault,
  settings: practiceSettingsSchema.parse(row.settings),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})
