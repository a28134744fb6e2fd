import { Checkbox } from '@mantine/core'
import type { Contact } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { nameOf } from '../contact-name.ts'
import type { SelectionControl } from './use-selection.ts'

/** The box that selects a row; with Shift every row up to it. */
export const RowBox = ({
  contact,
  isGone,
  selection,
}: {
  contact: Contact
  isGone: boolean
  selection: SelectionControl
}): ReactNode => {
  const { t } = useTranslation('contacts')
  return (
    <Checkbox
      size="xs"
      aria-label={t('selection.one', { name: nameOf(contact) })}
      checked={!isGone && selection.has(contact.id)}
      disabled={isGone}
      onClick={(event) => {
        event.stopPropagation()
      }}
      onChange={({ nativeEvent }) => {
        selection.choose(contact.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }}
    />
  )
}
