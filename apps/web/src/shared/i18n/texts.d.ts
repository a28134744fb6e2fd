import type agents from '../../locales/en/agents.json'
import type auth from '../../locales/en/auth.json'
import type calls from '../../locales/en/calls.json'
import type campaigns from '../../locales/en/campaigns.json'
import type common from '../../locales/en/common.json'
import type contacts from '../../locales/en/contacts.json'
import type imports from '../../locales/en/imports.json'
import type lines from '../../locales/en/lines.json'
import type shell from '../../locales/en/shell.json'

/** English is the type: a key that it does not have does not compile. `locales.test.ts` holds the others to it. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      agents: typeof agents
      auth: typeof auth
      calls: typeof calls
      campaigns: typeof campaigns
      common: typeof common
      contacts: typeof contacts
      imports: typeof imports
      lines: typeof lines
      shell: typeof shell
    }
  }
}
