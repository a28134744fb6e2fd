import { getContact, type Call, type ContactStatus } from '@muloqot/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { formatPhone } from '../../../shared/format/phones.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { StatusDot, type Tone } from '../../../shared/ui/status-dot.tsx'
import { Fact, Facts, Part } from '../../../shared/ui/facts.tsx'
import css from './panes.module.css'

const tones: Record<ContactStatus, Tone> = {
  ACTIVE: 'good',
  INACTIVE: 'neutral',
  COMPLETED: 'info',
  DO_NOT_CALL: 'bad',
}

/** The office's own facts about a person are many; these are enough to know who was called. */
const factsShown = 6

const textOf = (value: unknown): string => {
  if (typeof value === 'number') return formatNumber(value)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The person who was called, as the contacts know them now. */
export const ClientPart = ({ call }: { call: Call }): ReactNode => {
  const { t } = useTranslation('calls')
  const { t: common } = useTranslation()
  const format = useFormat()
  const mayRead = useCan('contacts.read')
  const contact = useQuery({
    ...reading(getContact, { params: { id: call.contactId ?? '' } }),
    enabled: mayRead && call.contactId !== null,
  })
  const known = contact.data?.data
  return (
    <Part title={t('client.title')}>
      <div className={css.client}>
        {call.contactId !== null && mayRead ? (
          <Link to="/contacts" search={{ open: call.contactId }} className={css.clientName}>
            {call.contactName ?? formatPhone(call.phone)}
          </Link>
        ) : (
          <span className={css.clientName}>{call.contactName ?? formatPhone(call.phone)}</span>
        )}
        <span className="num">{formatPhone(call.phone)}</span>
        {call.contactId === null && <span className={css.muted}>{t('client.gone')}</span>}
      </div>
      {known && (
        <Facts>
          <Fact label={t('client.status')}>
            <StatusDot tone={tones[known.status]}>{common(`contactStatus.${known.status}`)}</StatusDot>
          </Fact>
          {known.dateOfBirth !== null && (
            <Fact label={t('client.born')}>{format.date(known.dateOfBirth)}</Fact>
          )}
          {Object.entries(known.customData ?? {})
            .slice(0, factsShown)
            .map(([name, value]) => (
              <Fact key={name} label={name}>
                {textOf(value)}
              </Fact>
            ))}
          {known.notes !== null && known.notes !== '' && <Fact label={t('client.notes')}>{known.notes}</Fact>}
        </Facts>
      )}
    </Part>
  )
}
