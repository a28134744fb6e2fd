/**
 * Which domain may import which, through its `index.ts` only. The architecture test reads the folders and compares;
 * a domain that is not listed does not pass.
 */
export const dependsOn: Record<string, readonly string[]> = {
  notifications: [],
  auth: ['notifications'],
  billing: [],
  companies: ['auth', 'billing'],
  audit: ['companies'],
  contacts: [],
  roles: ['companies'],
  settings: [],
  users: ['audit', 'auth', 'billing', 'companies', 'roles'],
  voice: [],
  calls: ['contacts', 'voice'],
  campaigns: ['contacts', 'voice', 'calls', 'billing'],
}
