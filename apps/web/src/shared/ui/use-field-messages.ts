import { ApiError } from '../api/api-error.ts'
import { useErrorText } from './use-error-text.ts'

/**
 * Puts what the server did not accept beside the fields of a form.
 * @param names the fields, as the body calls them
 * @param ofCodes codes that speak of one field
 */
export const useFieldMessages = <Name extends string>(
  error: unknown,
  names: readonly Name[],
  ofCodes: Readonly<Record<string, Name>> = {},
): { fields: Partial<Record<Name, string>>; text: string | null } => {
  const errorText = useErrorText()
  const fields: Partial<Record<Name, string>> = {}
  if (error === null || error === undefined) return { fields, text: null }
  if (!(error instanceof ApiError)) return { fields, text: errorText(error) }
  const named = ofCodes[error.code]
  if (named !== undefined) return { fields: { ...fields, [named]: errorText(error) }, text: null }
  for (const name of names) {
    const message = error.fieldMessage(name)
    if (message !== undefined) fields[name] = message
  }
  return { fields, text: Object.keys(fields).length > 0 ? null : errorText(error) }
}
