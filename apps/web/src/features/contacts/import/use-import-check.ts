import {
  getImport,
  previewImportAgain,
  type ContactImportDetail,
  type ImportMapping,
  type ImportPreview,
} from '@muloqot/contract'
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ApiError } from '../../../shared/api/api-error.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { mappingOf, type MappingChanges } from './mapping-rules.ts'

export type ImportCheck = {
  /** The import with its sheets as they were guessed. */
  base: UseQueryResult<ContactImportDetail, ApiError>
  mapping: ImportMapping
  /** What each row would become with the mapping; the answer before stays until the new one is there. */
  preview: UseQueryResult<ImportPreview, ApiError>
}

/** A file that waits to be imported, and what its rows would become with the columns as they are chosen. */
export const useImportCheck = (importId: string, changes: MappingChanges): ImportCheck => {
  const base = useQuery(reading(getImport, { params: { id: importId } }))
  const mapping = mappingOf(base.data?.sheets ?? [], changes)
  const preview = useQuery({
    ...reading(previewImportAgain, { params: { id: importId }, body: { mapping } }),
    enabled: base.data?.state === 'PREVIEWED' && mapping.length > 0,
    placeholderData: keepPreviousData,
  })
  return { base, mapping, preview }
}
