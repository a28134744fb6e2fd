import { useTranslation } from 'react-i18next'
import type { Issue, Issues } from './script-issues.ts'

/** Puts what is wrong with a place of the script into words; undefined where nothing is. */
export const useIssueWords = (issues: Issues): ((place: string) => string | undefined) => {
  const { t } = useTranslation('agents')
  const words = ({ kind, detail }: Issue): string => t(`issue.${kind}`, { detail })
  return (place) => {
    const issue = issues.get(place)
    return issue && words(issue)
  }
}
