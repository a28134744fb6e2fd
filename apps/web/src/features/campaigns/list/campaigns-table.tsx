import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { rowLink } from '../../../shared/keys/use-row-walk.ts'
import { PracticeTag } from '../../../shared/ui/practice-tag.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { CampaignStatusDot } from '../campaign-status.tsx'
import { statusesOf } from '../figures.ts'
import { useBreath } from '../live/use-breath.ts'
import { statusesText } from '../monitor/campaign-search.ts'
import { rowsAnchor } from '../monitor/rows-link.tsx'
import { CampaignProgress } from '../progress.tsx'
import css from './campaigns.module.css'
import type { CampaignItem } from './use-campaigns.ts'

/** A number that opens the rows it was counted from. */
const CountLink = ({
  id,
  count,
  of,
  label,
}: {
  id: string
  count: number
  of: 'successful' | 'failed'
  label: string
}): ReactNode => {
  const breath = useBreath(count)
  return (
    <Link
      to="/campaigns/$campaignId"
      params={{ campaignId: id }}
      search={{ callStatus: statusesText(statusesOf[of]) }}
      hash={rowsAnchor}
      className={css.count}
      aria-label={`${label}: ${formatNumber(count)}`}
    >
      <span className={breath}>{formatNumber(count)}</span>
    </Link>
  )
}

/** The list as a table, for screens with room. */
export const CampaignsTable = ({
  campaigns,
  lineNames,
}: {
  campaigns: readonly CampaignItem[]
  lineNames: ReadonlyMap<string, string>
}): ReactNode => {
  const { t } = useTranslation('campaigns')
  const { t: common } = useTranslation()
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{t('list.name')}</th>
          <th>{t('list.status')}</th>
          <th>{t('list.type')}</th>
          <th>{t('list.progress')}</th>
          <th className={css.right}>{t('list.successful')}</th>
          <th className={css.right}>{t('list.failed')}</th>
          <th>{t('list.line')}</th>
          <th className={css.right}>{t('list.started')}</th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((campaign) => (
          <tr key={campaign.id} data-row>
            <td className={css.nameCell}>
              <Link
                to="/campaigns/$campaignId"
                params={{ campaignId: campaign.id }}
                className={css.name}
                title={campaign.name}
                {...rowLink}
              >
                {campaign.name}
              </Link>
            </td>
            <td>
              <CampaignStatusDot status={campaign.status} />
            </td>
            <td className={css.muted}>{common(`campaignType.${campaign.campaignType}`)}</td>
            <td className={css.progressCell}>
              <CampaignProgress called={campaign.calledContacts} total={campaign.totalContacts} />
            </td>
            <td className={`${css.right} num`}>
              <CountLink
                id={campaign.id}
                count={campaign.successfulCalls}
                of="successful"
                label={t('list.successful')}
              />
            </td>
            <td className={`${css.right} num`}>
              <CountLink id={campaign.id} count={campaign.failedCalls} of="failed" label={t('list.failed')} />
            </td>
            <td>
              <span className={css.line}>
                <span className={css.lineName}>{lineNames.get(campaign.lineId) ?? '—'}</span>
                {campaign.isPractice && <PracticeTag />}
              </span>
            </td>
            <td className={`${css.right} ${css.muted}`}>
              {campaign.startedAt === null ? '—' : <Time at={campaign.startedAt} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
