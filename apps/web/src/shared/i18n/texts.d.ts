import type agents from '../../locales/en/agents.json'
import type audit from '../../locales/en/audit.json'
import type auth from '../../locales/en/auth.json'
import type billing from '../../locales/en/billing.json'
import type calls from '../../locales/en/calls.json'
import type campaigns from '../../locales/en/campaigns.json'
import type common from '../../locales/en/common.json'
import type companies from '../../locales/en/companies.json'
import type contacts from '../../locales/en/contacts.json'
import type firstRun from '../../locales/en/firstRun.json'
import type imports from '../../locales/en/imports.json'
import type keys from '../../locales/en/keys.json'
import type lines from '../../locales/en/lines.json'
import type permissions from '../../locales/en/permissions.json'
import type profile from '../../locales/en/profile.json'
import type roles from '../../locales/en/roles.json'
import type settings from '../../locales/en/settings.json'
import type shell from '../../locales/en/shell.json'
import type users from '../../locales/en/users.json'

/** English is the type: a key that it does not have does not compile. `locales.test.ts` holds the others to it. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      agents: typeof agents
      audit: typeof audit
      auth: typeof auth
      billing: typeof billing
      calls: typeof calls
      campaigns: typeof campaigns
      common: typeof common
      companies: typeof companies
      contacts: typeof contacts
      firstRun: typeof firstRun
      imports: typeof imports
      keys: typeof keys
      lines: typeof lines
      permissions: typeof permissions
      profile: typeof profile
      roles: typeof roles
      settings: typeof settings
      shell: typeof shell
      users: typeof users
    }
  }
}
