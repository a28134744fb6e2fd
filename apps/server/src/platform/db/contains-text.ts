import { sql, type RawBuilder, type SqlBool } from 'kysely'

/**
 * True where the column holds the text, as people see it: in either case, and with whatever sign the apostrophe of oʻ
 * and gʻ was typed or left out. The text's own `%` and `_` are letters like others.
 * @param column such as `contacts.first_name`.
 */
export const containsText = (column: string, text: string): RawBuilder<SqlBool> => {
  const pattern = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return sql<SqlBool>`searchable(${sql.ref(column)}) like searchable(${pattern})`
}
