import type { CampaignMonitor } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import css from './monitor.module.css'

/** What a person would otherwise wonder about: calls that still go on, who waits to be called again, who is skipped. */
export const Notices = ({ campaign }: { campaign: CampaignMonitor }): ReactNode => {
  const { t } = useTranslation('campaigns')
  const format = useFormat()
  const { retries, skippedContacts, status } = campaign
  const calling = campaign.callStatusCounts.CALLING
  const words = [
    status !== 'RUNNING' && calling > 0 ? t('notice.ending', { count: calling }) : null,
    retries.contacts > 0 && retries.nextAt !== null
      ? t(status === 'RUNNING' ? 'notice.retries' : 'notice.retriesStopped', {
          count: retries.contacts,
          number: formatNumber(retries.contacts),
          time: format.moment(retries.nextAt),
        })
      : null,
    skippedContacts > 0
      ? t('notice.skipped', { count: skippedContacts, number: formatNumber(skippedContacts) })
      : null,
  ].filter((text) => text !== null)
  if (words.length === 0) return null
  return (
    <ul className={css.notices}>
      {words.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
