import {
  getImport,
  previewImportAgain,
  type ContactImportDetail,
  type ImportMapping,
  type ImportPreview,
  type ImportSheet,
} from '@muloqot/contract'
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ApiError } from '../../../shared/api/api-error.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { mappingOf, movedHeadings, withFollowed, type MappingChanges } from './mapping-rules.ts'

export type ImportCheck = {
  /** The import as it waits, with its sheets as they were guessed. */
  base: UseQueryResult<ContactImportDetail, ApiError>
  /** Its sheets as they are guessed under the headings that were chosen. */
  sheets: readonly ImportSheet[]
  mapping: ImportMapping
  /** What each row would become with the mapping; the answer before stays until the new one is there. */
  preview: UseQueryResult<ImportPreview, ApiError>
}

/** A file that waits to be imported, and what its rows would become with the columns as they are chosen. */
export const useImportCheck = (importId: string, changes: MappingChanges): ImportCheck => {
  const base = useQuery(reading(getImport, { params: { id: importId } }))
  const guessed = base.data?.sheets ?? []
  const isWaiting = base.data?.state === 'PREVIEWED'
  const moved = movedHeadings(guessed, changes)
  const again = (mapping: ImportMapping) =>
    reading(previewImportAgain, { params: { id: importId }, body: { mapping } })
  const followed = useQuery({
    ...again(moved),
    enabled: isWaiting && moved.length > 0,
    placeholderData: keepPreviousData,
  })
  const hasFollowed = moved.length === 0 || (followed.isSuccess && !followed.isPlaceholderData)
  const sheets = withFollowed(guessed, followed.data?.sheets ?? [], changes)
  const mapping = mappingOf(sheets, changes)
  const preview = useQuery({
    ...again(mapping),
    enabled: isWaiting && mapping.length > 0 && hasFollowed,
    placeholderData: keepPreviousData,
  })
  return { base, sheets, mapping, preview: followed.isError && !hasFollowed ? followed : preview }
}
