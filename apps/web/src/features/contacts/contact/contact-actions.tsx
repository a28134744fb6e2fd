import { ActionIcon, Menu } from '@mantine/core'
import { deleteContact, listContactCampaigns, listContacts, type Contact } from '@muloqot/contract'
import { IconChevronDown, IconChevronUp, IconDots, IconTrash } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { useKeys } from '../../../shared/keys/use-keys.ts'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { nameOf } from '../contact-name.ts'

/** In the head of the pane: on to the next contact of the list, and what cannot be taken back. */
export const ContactActions = ({
  contact,
  rows,
  onOpen,
  onDeleted,
}: {
  contact: Contact
  rows: readonly Contact[]
  onOpen: (pane: { open: string }) => void
  onDeleted: () => void
}): ReactNode => {
  const { t } = useTranslation(['contacts', 'common'])
  const mayWrite = useCan('contacts.write')
  const [isAsking, setIsAsking] = useState(false)
  const remove = useCall(deleteContact, [listContacts, listContactCampaigns])
  const at = rows.findIndex(({ id }) => id === contact.id)
  const next = rows[at + 1]
  const previous = at > 0 ? rows[at - 1] : undefined
  const go = (row: Contact | undefined) => (): void => {
    if (row) onOpen({ open: row.id })
  }
  useKeys([
    { keys: ['j'], label: t('keys.nextOpen'), run: go(next) },
    { keys: ['k'], label: t('keys.previousOpen'), run: go(previous) },
  ])
  return (
    <>
      <ActionIcon aria-label={t('keys.previousOpen')} disabled={!previous} onClick={go(previous)}>
        <IconChevronUp size={18} />
      </ActionIcon>
      <ActionIcon aria-label={t('keys.nextOpen')} disabled={!next} onClick={go(next)}>
        <IconChevronDown size={18} />
      </ActionIcon>
      {mayWrite && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('common:action.more')}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} />}
              onClick={() => {
                remove.reset()
                setIsAsking(true)
              }}
            >
              {t('delete.action')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('delete.title', { name: nameOf(contact) })}
        text={t('delete.text', { count: 1 })}
        actionLabel={t('delete.action')}
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => {
          remove.mutate(
            { params: { id: contact.id } },
            {
              onSuccess: () => {
                toastDone(t('delete.done', { name: nameOf(contact) }))
                onDeleted()
              },
            },
          )
        }}
        onClose={() => {
          setIsAsking(false)
        }}
      />
    </>
  )
}
