import { listCompanies } from '@muloqot/contract'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../shared/api/me.ts'
import { reading } from '../../shared/api/use-endpoint.ts'
import { sections, type Section } from './sections.ts'

/** Whether companies are something to look after: one's own to change, or those below it that one administers. */
const useLooksAfterCompanies = (): boolean => {
  const { permissions } = useMe()
  const mayChange = permissions.includes('company.write')
  const reached = useQuery({
    ...reading(listCompanies, { query: { limit: 1 } }),
    enabled: !mayChange && permissions.includes('company.read'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return mayChange || (reached.data?.total ?? 0) > 1
}

/** The sections that the person's role opens. */
export const useSections = (): readonly Section[] => {
  const { permissions } = useMe()
  const looksAfterCompanies = useLooksAfterCompanies()
  return sections.filter(
    ({ permission, isOfSeveralCompanies }) =>
      permissions.includes(permission) && (!isOfSeveralCompanies || looksAfterCompanies),
  )
}
