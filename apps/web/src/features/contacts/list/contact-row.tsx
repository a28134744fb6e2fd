import type { Contact, ContactCampaigns } from '@muloqot/contract'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Time } from '../../../shared/ui/time.tsx'
import { ContactLink } from '../contact-link.tsx'
import { nameOf } from '../contact-name.ts'
import { ContactPhone } from '../contact-phone.tsx'
import { ContactStatus } from '../contact-status.tsx'
import { CampaignsCell } from './campaigns-cell.tsx'
import css from './contact-table.module.css'
import { RowBox } from './row-box.tsx'
import type { SelectionControl } from './use-selection.ts'

/** What came of the last call; whoever was never called has no outcome, and it is said. */
export const LastOutcome = ({ contact }: { contact: Contact }): ReactNode => {
  const { t } = useTranslation(['contacts', 'common'])
  if (!contact.isCalled) return <span className={css.faint}>{t('notCalledYet')}</span>
  if (contact.lastConversationOutcome === null)
    return <span className={css.faint}>{t('common:unknown')}</span>
  return <span title={contact.lastConversationOutcome}>{contact.lastConversationOutcome}</span>
}

/** One contact of the table. The whole row opens it; the name is the link that keys and screen readers reach. */
export const ContactRow = ({
  contact,
  campaigns,
  isGone,
  isFresh,
  isOpen,
  selection,
}: {
  contact: Contact
  campaigns: ContactCampaigns | undefined
  /** Deleted while one looks. The row stays where it is until the list is read again, so that nothing moves. */
  isGone: boolean
  /** Changed while one looks. */
  isFresh: boolean
  isOpen: boolean
  /** Null when nothing can be selected. */
  selection: SelectionControl | null
}): ReactNode => {
  const { t } = useTranslation(['contacts', 'common'])
  const navigate = useNavigate({ from: '/contacts' })
  return (
    <tr
      className={css.row}
      data-row={isGone ? undefined : contact.id}
      data-selected={selection?.has(contact.id)}
      data-open={isOpen}
      data-gone={isGone}
      onClick={() => {
        if (isGone) return
        void navigate({ search: (before) => ({ ...before, open: contact.id, add: undefined }) })
      }}
    >
      {selection && (
        <td className={css.box}>
          <RowBox contact={contact} isGone={isGone} selection={selection} />
        </td>
      )}
      <td className={css.name}>
        {isFresh && <span key={contact.updatedAt} className={`${css.wave} breathe`} aria-hidden="true" />}
        {isGone ? (
          <span>{nameOf(contact)}</span>
        ) : (
          <ContactLink id={contact.id} isRow className={css.link}>
            {nameOf(contact)}
          </ContactLink>
        )}
      </td>
      <td className={css.phone}>
        <ContactPhone contact={contact} />
      </td>
      <td className={css.status}>
        {isGone ? <span className={css.faint}>{t('gone')}</span> : <ContactStatus status={contact.status} />}
      </td>
      <td className={css.muted}>
        <LastOutcome contact={contact} />
      </td>
      <td className={`${css.moment} ${css.muted}`}>
        {contact.lastContactDate !== null && <Time at={contact.lastContactDate} />}
      </td>
      <td className={css.campaigns}>
        <CampaignsCell campaigns={campaigns} />
      </td>
      <td className={`${css.day} ${css.muted}`}>
        <Time at={contact.createdAt} as="day" />
      </td>
    </tr>
  )
}
