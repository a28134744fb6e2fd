import {
  listAgents,
  listCalls,
  listCampaigns,
  listContacts,
  listUsers,
  type Permission,
} from '@muloqot/contract'
import { useQueries } from '@tanstack/react-query'
import { useMe } from '../../../shared/api/me.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'

export type StepName = 'contacts' | 'agent' | 'campaign' | 'call' | 'colleague'
export type Step = { name: StepName; href: string; isDone: boolean }

/** What a step needs to be done by this person, and where it is done. */
const places: Record<StepName, { permission: Permission; href: string }> = {
  contacts: { permission: 'contacts.write', href: '/contacts/import' },
  agent: { permission: 'agents.write', href: '/agents' },
  campaign: { permission: 'campaigns.run', href: '/campaigns/new' },
  call: { permission: 'calls.read', href: '/calls' },
  colleague: { permission: 'users.write', href: '/users?join=invite' },
}
const names: readonly StepName[] = ['contacts', 'agent', 'campaign', 'call', 'colleague']
const agentsMax = 200

/**
 * The first steps that this person's role opens, each looked up in the company's own data.
 * @returns null while that is not known
 */
export const useSteps = (isWanted: boolean): readonly Step[] | null => {
  const { permissions, organizationId } = useMe()
  const isOpen = (name: StepName): boolean => isWanted && permissions.includes(places[name].permission)
  const one = { limit: 1 }
  const [contacts, agents, campaigns, waiting, calls, users] = useQueries({
    queries: [
      { ...reading(listContacts, { query: one }), enabled: isOpen('contacts') },
      { ...reading(listAgents, { query: { limit: agentsMax } }), enabled: isOpen('agent') },
      { ...reading(listCampaigns, { query: one }), enabled: isOpen('campaign') },
      {
        ...reading(listCampaigns, { query: { ...one, status: 'PENDING' } }),
        enabled: isOpen('campaign'),
      },
      { ...reading(listCalls, { query: one }), enabled: isOpen('call') },
      {
        ...reading(listUsers, { query: { ...one, company_id: organizationId } }),
        enabled: isOpen('colleague'),
      },
    ],
  })
  const isDone: Record<StepName, boolean | undefined> = {
    contacts: contacts.data && contacts.data.total > 0,
    agent: agents.data?.data.some(({ isReadyMade }) => !isReadyMade),
    campaign: campaigns.data && waiting.data && campaigns.data.total > waiting.data.total,
    call: calls.data && calls.data.total > 0,
    colleague: users.data && users.data.total > 1,
  }
  const steps = names.filter(isOpen).map((name) => ({ name, href: places[name].href, isDone: isDone[name] }))
  return steps.every((step): step is Step => step.isDone !== undefined) ? steps : null
}
