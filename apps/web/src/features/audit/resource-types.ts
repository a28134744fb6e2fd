import type { ResourceType } from '../../shared/activity/use-activity-words.ts'

/** What the log tells of, in the order of the filter. */
export const resourceTypes: readonly ResourceType[] = [
  'account',
  'role',
  'company',
  'company_administrator',
  'api_key',
  'settings',
  'session',
  'transaction',
  'balance',
  'price',
  'contact',
  'contact_import',
  'campaign',
  'agent',
  'line',
  'record',
  'user_company_history',
]
