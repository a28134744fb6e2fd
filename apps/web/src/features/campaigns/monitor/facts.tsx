import type { CampaignMonitor } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { PracticeTag } from '../../../shared/ui/practice-tag.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { CampaignStatusDot } from '../campaign-status.tsx'
import { useRetryWords } from '../use-retry-words.ts'
import css from './monitor.module.css'

/** How a campaign stands, and whether it is practice. */
export const CampaignState = ({ campaign }: { campaign: CampaignMonitor }): ReactNode => (
  <span className={css.state}>
    <CampaignStatusDot status={campaign.status} />
    {campaign.isPractice && <PracticeTag />}
  </span>
)

/** What a campaign is, in one line below its name. */
export const CampaignFacts = ({ campaign }: { campaign: CampaignMonitor }): ReactNode => {
  const { t } = useTranslation('campaigns')
  const { t: common } = useTranslation()
  const retryWords = useRetryWords()
  const mayReadAgents = useCan('agents.read')
  const mayReadLines = useCan('lines.read')
  const { agent, line, startedAt, completedAt } = campaign
  return (
    <span className={css.facts}>
      <span>{common(`campaignType.${campaign.campaignType}`)}</span>
      <span>
        {mayReadAgents ? (
          <Link to="/agents" search={{ open: agent.id }}>
            {agent.name}
          </Link>
        ) : (
          agent.name
        )}
        , {common(`language.${agent.language}`)}
      </span>
      <span>
        {mayReadLines ? (
          <Link to="/lines" search={{ open: line.id }}>
            {line.name}
          </Link>
        ) : (
          line.name
        )}
      </span>
      {startedAt !== null && (
        <span>
          {t('monitor.startedAt')} <Time at={startedAt} />
        </span>
      )}
      {completedAt !== null && (
        <span>
          {t('monitor.completedAt')} <Time at={completedAt} />
        </span>
      )}
      {campaign.retry !== null && <span>{retryWords(campaign.retry)}</span>}
    </span>
  )
}
