import type { Call } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { PracticeTag } from '../../../shared/ui/practice-tag.tsx'
import type { CallFilters } from '../calls-search.ts'
import { ClientPart } from './client-part.tsx'
import { Fact, Facts, Part } from '../../../shared/ui/facts.tsx'
import { OtherCalls } from './other-calls.tsx'
import css from './panes.module.css'
import { Timings } from './timings.tsx'

/** Who the client is, which other calls there were, and how this one was made. */
export const DetailsPane = ({ call, filters }: { call: Call; filters: CallFilters }): ReactNode => {
  const { t } = useTranslation('calls')
  const { t: common } = useTranslation()
  const mayReadCampaigns = useCan('campaigns.read')
  const mayReadAgents = useCan('agents.read')
  return (
    <div className={css.pane}>
      <ClientPart call={call} />
      <OtherCalls call={call} filters={filters} />
      <Part title={t('timings.title')}>
        <Timings call={call} />
      </Part>
      <Part title={t('made.title')}>
        <Facts>
          {call.campaignId !== null && (
            <Fact label={t('made.campaign')}>
              {mayReadCampaigns ? (
                <Link to="/campaigns/$campaignId" params={{ campaignId: call.campaignId }}>
                  {call.campaignName ?? common('unknown')}
                </Link>
              ) : (
                (call.campaignName ?? common('unknown'))
              )}
            </Fact>
          )}
          {call.agentId !== null && (
            <Fact label={t('made.agent')}>
              {mayReadAgents ? (
                <Link to="/agents" search={{ open: call.agentId, version: call.agentVersion ?? undefined }}>
                  {call.agentName ?? common('unknown')}
                </Link>
              ) : (
                (call.agentName ?? common('unknown'))
              )}
              {call.agentVersion !== null && (
                <span className={css.muted}> {t('made.version', { version: call.agentVersion })}</span>
              )}
            </Fact>
          )}
          <Fact label={t('made.direction')}>{t(`direction.${call.direction}`)}</Fact>
          <Fact label={t('made.line')}>
            {call.isPractice ? <PracticeTag /> : t(`lineKind.${call.lineKind}`)}
          </Fact>
        </Facts>
      </Part>
    </div>
  )
}
