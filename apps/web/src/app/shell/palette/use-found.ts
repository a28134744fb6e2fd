import { listCalls, listCampaigns, listContacts } from '@muloqot/contract'
import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { formatPhone } from '../../../shared/format/phones.ts'
import { useSections } from '../use-sections.ts'

/** One line of the palette: what it is, and where it leads. */
export type Found = { id: string; group: string; title: string; note?: string; href: string }

const eachMax = 5
const lettersMin = 2

/**
 * Everything that fits a text: pages and actions by their names at once, data by the server's own search.
 * @param text what is typed, already at rest
 */
export const useFound = (text: string): { found: Found[]; isSearching: boolean } => {
  const { t } = useTranslation('shell')
  const format = useFormat()
  const sections = useSections()
  const mayWrite = { campaigns: useCan('campaigns.write'), contacts: useCan('contacts.write') }
  const mayRead = {
    contacts: useCan('contacts.read'),
    campaigns: useCan('campaigns.read'),
    calls: useCan('calls.read'),
  }
  const search = text.trim()
  const isLongEnough = search.length >= lettersMin
  const query = { search, limit: eachMax }
  const [contacts, campaigns, calls] = useQueries({
    queries: [
      { ...reading(listContacts, { query }), enabled: isLongEnough && mayRead.contacts },
      { ...reading(listCampaigns, { query }), enabled: isLongEnough && mayRead.campaigns },
      { ...reading(listCalls, { query }), enabled: isLongEnough && mayRead.calls },
    ],
  })
  const actions: (Found & { isAllowed: boolean })[] = [
    {
      id: 'new-campaign',
      group: t('palette.actions'),
      title: t('palette.newCampaign'),
      href: '/campaigns/new',
      isAllowed: mayWrite.campaigns,
    },
    {
      id: 'import',
      group: t('palette.actions'),
      title: t('palette.importContacts'),
      href: '/contacts/import',
      isAllowed: mayWrite.contacts,
    },
  ]
  const pages: Found[] = sections.map(({ name, path }) => ({
    id: name,
    group: t('palette.pages'),
    title: t(`nav.${name}`),
    href: path,
  }))
  const byName = [...pages, ...actions.filter(({ isAllowed }) => isAllowed)].filter(({ title }) =>
    title.toLowerCase().includes(search.toLowerCase()),
  )
  const data: Found[] = isLongEnough
    ? [
        ...(contacts.data?.data ?? []).map(({ id, firstName, lastName, phone }) => ({
          id,
          group: t('palette.contacts'),
          title: `${firstName} ${lastName}`.trim() || formatPhone(phone),
          note: formatPhone(phone),
          href: `/contacts?open=${id}`,
        })),
        ...(campaigns.data?.data ?? []).map(({ id, name }) => ({
          id,
          group: t('palette.campaigns'),
          title: name,
          href: `/campaigns/${id}`,
        })),
        ...(calls.data?.data ?? []).map(({ id, phone, contactName, startedAt }) => ({
          id,
          group: t('palette.calls'),
          title: contactName ?? formatPhone(phone),
          note: format.moment(startedAt),
          href: `/calls/${id}`,
        })),
      ]
    : []
  const isSearching = isLongEnough && [contacts, campaigns, calls].some(({ isFetching }) => isFetching)
  return { found: [...byName, ...data], isSearching }
}
