import { Tooltip } from '@mantine/core'
import type { Contact } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { nbsp } from '../../shared/format/numbers.ts'
import { formatPhone } from '../../shared/format/phones.ts'

const bare = (text: string): string => text.replaceAll(nbsp, ' ').trim()

/** A contact's number as people write it; on hover how it was typed, when that differs. */
export const ContactPhone = ({
  contact,
}: {
  contact: Pick<Contact, 'phone' | 'phoneAsTyped'>
}): ReactNode => {
  const { t } = useTranslation('contacts')
  const shown = formatPhone(contact.phone)
  const typed = contact.phoneAsTyped
  const number = <span className="num">{shown}</span>
  if (typed === null || [bare(shown), contact.phone].includes(bare(typed))) return number
  return <Tooltip label={t('phoneAsTyped', { text: typed })}>{number}</Tooltip>
}
