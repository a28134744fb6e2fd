import type { Contact, ContactCampaigns } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Time } from '../../../shared/ui/time.tsx'
import { ContactLink } from '../contact-link.tsx'
import { nameOf } from '../contact-name.ts'
import { ContactPhone } from '../contact-phone.tsx'
import { ContactStatus } from '../contact-status.tsx'
import { CampaignsCell } from './campaigns-cell.tsx'
import css from './contact-cards.module.css'
import { LastOutcome } from './contact-row.tsx'
import type { HeardNews } from './live-rules.ts'
import { RowBox } from './row-box.tsx'
import type { SelectionControl } from './use-selection.ts'

/** Contacts as a list: what a phone shows. */
export const ContactCards = ({
  rows,
  campaigns,
  news,
  selection,
  maySelect,
}: {
  rows: readonly Contact[]
  campaigns: ReadonlyMap<string, ContactCampaigns>
  news: HeardNews
  selection: SelectionControl
  maySelect: boolean
}): ReactNode => {
  const { t } = useTranslation('contacts')
  return (
    <ul className={css.list} aria-label={t('title')}>
      {rows.map((contact) => {
        const isGone = news.gone.has(contact.id)
        const places = campaigns.get(contact.id)
        return (
          <li
            key={contact.id}
            className={css.card}
            data-row={isGone ? undefined : contact.id}
            data-selected={maySelect && selection.has(contact.id)}
            data-gone={isGone}
          >
            {maySelect && (
              <span className={css.box}>
                <RowBox contact={contact} isGone={isGone} selection={selection} />
              </span>
            )}
            <div className={css.body}>
              <div className={css.line}>
                {isGone ? (
                  <span className={css.name}>{nameOf(contact)}</span>
                ) : (
                  <ContactLink id={contact.id} isRow className={css.name}>
                    {nameOf(contact)}
                  </ContactLink>
                )}
                <span className={css.aside}>
                  {isGone ? t('gone') : <ContactStatus status={contact.status} />}
                </span>
              </div>
              <div className={css.line}>
                <span className={css.muted}>
                  <ContactPhone contact={contact} />
                </span>
                <span className={css.aside}>
                  {contact.lastContactDate !== null && <Time at={contact.lastContactDate} as="day" />}
                </span>
              </div>
              {(contact.isCalled || places) && (
                <div className={`${css.line} ${css.muted}`}>
                  <span className={css.outcome}>
                    <LastOutcome contact={contact} />
                  </span>
                  <span className={css.places}>
                    <CampaignsCell campaigns={places} />
                  </span>
                </div>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
