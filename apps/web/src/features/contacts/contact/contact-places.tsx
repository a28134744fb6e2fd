import type { getContact } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EndpointOutput } from '../../../shared/api/endpoint-input.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { CallStatus } from '../../../shared/ui/call-status.tsx'
import { PracticeTag } from '../../../shared/ui/practice-tag.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import css from './contact-pane.module.css'

type Membership = EndpointOutput<typeof getContact>['data']['campaignContacts'][number]

const Place = ({ membership }: { membership: Membership }): ReactNode => {
  const { t } = useTranslation(['contacts', 'common'])
  const {
    campaign,
    callStatus,
    callAttempts,
    lastCallDate,
    conversationOutcome,
    conversationSummary,
    callId,
  } = membership
  return (
    <li className={css.item}>
      <div className={css.line}>
        <span className={css.start}>
          <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }} className={css.place}>
            {campaign.name}
          </Link>
          {campaign.isPractice && <PracticeTag />}
        </span>
        <span className={css.end}>{t(`common:campaignStatus.${campaign.status}`)}</span>
      </div>
      <div className={css.line}>
        <CallStatus status={callStatus} />
        <span className={css.end}>
          {lastCallDate !== null && <Time at={lastCallDate} />}
          {callAttempts > 1 &&
            ` · ${t('places.attempts', { count: callAttempts, number: formatNumber(callAttempts) })}`}
        </span>
      </div>
      {conversationOutcome !== null && <p className={css.text}>{conversationOutcome}</p>}
      {conversationSummary !== null && conversationSummary.replace(/\.$/, '') !== conversationOutcome && (
        <p className={css.text}>{conversationSummary}</p>
      )}
      {callId !== null && (
        <Link to="/calls/$callId" params={{ callId }}>
          {t('places.call')}
        </Link>
      )}
    </li>
  )
}

/** The campaigns a contact is in, newest first, and what came of each. */
export const ContactPlaces = ({ memberships }: { memberships: readonly Membership[] }): ReactNode => {
  const { t } = useTranslation(['contacts', 'common'])
  return (
    <section className={css.section}>
      <h3 className={css.heading}>{t('places.title')}</h3>
      {memberships.length === 0 && <span className={css.aside}>{t('places.none')}</span>}
      <ul className={css.items}>
        {memberships.map((membership) => (
          <Place key={membership.id} membership={membership} />
        ))}
      </ul>
    </section>
  )
}
