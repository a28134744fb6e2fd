import type { ActivityLog } from '@muloqot/contract'

type Fields = NonNullable<ActivityLog['details']['before']>
export type FieldValue = Fields[string]

/** One field of a thing, as it was and as it became; undefined where it was not there at all. */
export type FieldChange = { field: string; before: FieldValue | undefined; after: FieldValue | undefined }

/** What tells nothing about an act: the row's own identity and clocks. */
const silent = new Set(['id', 'company_id', 'created_at', 'updated_at', 'deleted_at'])

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0)

/** The fields that tell something: of a change those that differ, of what came or went those with a value. */
export const changesOf = ({ before, after }: ActivityLog['details']): FieldChange[] => {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names
    .filter((name) => !silent.has(name))
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter((change) => !(isEmpty(change.before) && isEmpty(change.after)))
    .toSorted((one, other) => names.indexOf(one.field) - names.indexOf(other.field))
}
