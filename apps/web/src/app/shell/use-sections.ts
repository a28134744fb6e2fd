import { useMe } from '../../shared/api/me.ts'
import { sections, type Section } from './sections.ts'

/** The sections that the person's role opens. */
export const useSections = (): readonly Section[] => {
  const { permissions } = useMe()
  return sections.filter(({ permission }) => permissions.includes(permission))
}
