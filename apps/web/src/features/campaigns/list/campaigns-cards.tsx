import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { rowLink } from '../../../shared/keys/use-row-walk.ts'
import { PracticeTag } from '../../../shared/ui/practice-tag.tsx'
import { CampaignStatusDot } from '../campaign-status.tsx'
import { CampaignProgress } from '../progress.tsx'
import css from './campaigns.module.css'
import type { CampaignItem } from './use-campaigns.ts'

/** The list at a phone's width. */
export const CampaignsCards = ({ campaigns }: { campaigns: readonly CampaignItem[] }): ReactNode => {
  const { t } = useTranslation('campaigns')
  const { t: common } = useTranslation()
  return (
    <ul className={css.cards}>
      {campaigns.map((campaign) => (
        <li key={campaign.id} data-row>
          <Link
            to="/campaigns/$campaignId"
            params={{ campaignId: campaign.id }}
            className={css.card}
            {...rowLink}
          >
            <span className={css.cardHead}>
              <span className={css.cardName}>{campaign.name}</span>
              {campaign.isPractice && <PracticeTag />}
            </span>
            <span className={css.cardLine}>
              <CampaignStatusDot status={campaign.status} />
              <span>{common(`campaignType.${campaign.campaignType}`)}</span>
            </span>
            <CampaignProgress called={campaign.calledContacts} total={campaign.totalContacts} />
            <span className={`${css.cardLine} num`}>
              <span>
                {t('list.successful')} {formatNumber(campaign.successfulCalls)}
              </span>
              <span>
                {t('list.failed')} {formatNumber(campaign.failedCalls)}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
