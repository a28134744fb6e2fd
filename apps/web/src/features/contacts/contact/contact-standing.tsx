import { Select, Switch } from '@mantine/core'
import { contactStatuses, type Contact } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { Time } from '../../../shared/ui/time.tsx'
import { ContactPhone } from '../contact-phone.tsx'
import css from './contact-pane.module.css'
import { useSetStatus } from './use-set-status.ts'

const callable = contactStatuses.filter((status) => status !== 'DO_NOT_CALL')

/** The number, and whether it may be called. Both take effect at once and can be taken back. */
export const ContactStanding = ({ contact }: { contact: Contact }): ReactNode => {
  const { t } = useTranslation(['contacts', 'common'])
  const mayWrite = useCan('contacts.write')
  const setStatus = useSetStatus(contact)
  const isSpared = contact.status === 'DO_NOT_CALL'
  return (
    <section className={css.standing} aria-label={t('standing.label')}>
      <div className={css.phone}>
        <ContactPhone contact={contact} />
        <span className={css.aside}>
          {contact.lastContactDate === null ? (
            t('notCalledYet')
          ) : (
            <>
              {t('standing.lastContact')} <Time at={contact.lastContactDate} />
            </>
          )}
        </span>
      </div>
      <Switch
        label={t('common:contactStatus.DO_NOT_CALL')}
        description={t(isSpared ? 'standing.spared' : 'standing.callable')}
        checked={isSpared}
        disabled={!mayWrite}
        onChange={({ currentTarget }) => {
          setStatus(currentTarget.checked ? 'DO_NOT_CALL' : 'ACTIVE')
        }}
      />
      {!isSpared && (
        <Select
          label={t('column.status')}
          allowDeselect={false}
          data={callable.map((value) => ({ value, label: t(`common:contactStatus.${value}`) }))}
          value={contact.status}
          readOnly={!mayWrite}
          onChange={(value) => {
            const status = callable.find((known) => known === value)
            if (status) setStatus(status)
          }}
        />
      )}
    </section>
  )
}
