import type { ActivityLog } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCan, useMe } from '../../shared/api/me.ts'
import { useActivityWords } from '../../shared/activity/use-activity-words.ts'

/** What an act was done to, by its kind and name; it opens what has a page that this person may see. */
export const ResourceLink = ({
  log: { resource_type: type, resource_id: id, resource_name: name },
  company,
}: {
  log: ActivityLog
  /** The company whose log it is, when it is another than one's own. */
  company: string | undefined
}): ReactNode => {
  const me = useMe()
  const words = useActivityWords()
  const mayRead = {
    account: useCan('users.read'),
    company: useCan('company.read'),
    role: useCan('roles.read'),
    contact: useCan('contacts.read'),
    campaign: useCan('campaigns.read'),
    record: useCan('calls.read'),
  }
  const text = name === null ? words.resource(type) : `${words.resource(type)}: ${name}`
  if (id === null) return text
  if (type === 'account' && mayRead.account && name !== null)
    return (
      <Link to="/users" search={{ open: id }}>
        {text}
      </Link>
    )
  if (type === 'company' && mayRead.company)
    return (
      <Link to="/companies/$companyId" params={{ companyId: id }}>
        {text}
      </Link>
    )
  // The other pages are those of one's own company alone.
  if (company !== undefined && company !== me.organizationId) return text
  if (type === 'role' && mayRead.role && name !== null)
    return (
      <Link to="/roles" search={{ open: id }}>
        {text}
      </Link>
    )
  if (type === 'contact' && mayRead.contact && name !== null)
    return (
      <Link to="/contacts" search={{ open: id }}>
        {text}
      </Link>
    )
  if (type === 'campaign' && mayRead.campaign && name !== null)
    return (
      <Link to="/campaigns/$campaignId" params={{ campaignId: id }}>
        {text}
      </Link>
    )
  if (type === 'record' && mayRead.record)
    return (
      <Link to="/calls/$callId" params={{ callId: id }}>
        {text}
      </Link>
    )
  return text
}
