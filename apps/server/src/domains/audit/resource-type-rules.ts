/** Tables whose resource is not called by the table's name without its last letter; the first two are the seed's words. */
const named: Record<string, string> = {
  users: 'account',
  calls: 'record',
  companies: 'company',
  user_company_history: 'user_company_history',
  user_settings: 'settings',
}
const tableOfNamed = new Map(Object.entries(named).map(([table, name]) => [name, table]))

/** What the API calls the rows of a table. */
export const resourceTypeOf = (table: string): string => named[table] ?? table.replace(/s$/, '')

/** The table of a resource type; one that is none has no rows. */
export const tableOf = (resourceType: string): string => tableOfNamed.get(resourceType) ?? `${resourceType}s`
