import {
  blockUser,
  changeUser,
  deleteUser,
  getUser,
  inviteUserAgain,
  listUsers,
  removeUserSecondFactor,
  unblockUser,
  type User,
} from '@muloqot/contract'
import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowRight,
  IconDots,
  IconKey,
  IconLockOpen,
  IconMail,
  IconRestore,
  IconShieldOff,
  IconTrash,
  IconUserOff,
} from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useMe } from '../../../shared/api/me.ts'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { toastDone, toastFailure, toastUndoable } from '../../../shared/ui/toasts.tsx'
import { stateOf, type Refusal } from '../user-rules.ts'
import { nameOf } from '../user-state.tsx'
import { ResetPasswordDialog } from './reset-password-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'

type Asked = 'block' | 'delete' | 'withdraw' | 'secondFactor' | 'password' | 'transfer'

/** What can be done with somebody. What would be refused is not offered. */
export const UserActions = ({
  user,
  refusal,
  onClose,
}: {
  user: User
  refusal: Refusal | null
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation(['users', 'common'])
  const me = useMe()
  const isPlatform = useCan('platform.write')
  const [asked, setAsked] = useState<Asked | null>(null)
  const changes = [listUsers, getUser]
  const block = useCall(blockUser, changes)
  const unblock = useCall(unblockUser, changes)
  const change = useCall(changeUser, changes)
  const remove = useCall(deleteUser, changes)
  const again = useCall(inviteUserAgain, changes)
  const dropFactor = useCall(removeUserSecondFactor, changes)
  const input = { params: { user_id: user.id } }
  const state = stateOf(user)
  const name = nameOf(user)
  const mayTouch = refusal === null || refusal === 'lastAdmin'
  const mayTake = refusal === null
  const failed = { onError: toastFailure }
  const rest = (): void => {
    setAsked(null)
    for (const mutation of [block, remove, dropFactor]) mutation.reset()
  }
  const restore = (): void => {
    change.mutate({ ...input, body: { is_active: true } }, failed)
  }
  const confirms = {
    block: {
      mutation: block,
      done: () => {
        toastUndoable(t('done.blocked', { name }), () => {
          unblock.mutate(input, failed)
        })
      },
    },
    delete: {
      mutation: remove,
      done: () => {
        toastUndoable(t('done.deleted', { name }), restore)
        onClose()
      },
    },
    withdraw: {
      mutation: remove,
      done: () => {
        toastDone(t('done.withdrawn', { email: user.email }))
        onClose()
      },
    },
    secondFactor: {
      mutation: dropFactor,
      done: () => {
        toastDone(t('done.secondFactor', { name }))
      },
    },
  }
  const confirm = asked === null || asked === 'password' || asked === 'transfer' ? null : asked
  const ask = (what: Asked) => (): void => {
    setAsked(what)
  }
  const items = [
    mayTouch && state === 'invited' && (
      <Menu.Item
        key="again"
        leftSection={<IconMail size={16} />}
        onClick={() => {
          again.mutate(input, {
            onSuccess: () => {
              toastDone(t('done.invitedAgain', { email: user.email }))
            },
            onError: toastFailure,
          })
        }}
      >
        {t('action.inviteAgain')}
      </Menu.Item>
    ),
    mayTouch && (state === 'working' || state === 'invited') && (
      <Menu.Item key="password" leftSection={<IconKey size={16} />} onClick={ask('password')}>
        {t('action.resetPassword')}
      </Menu.Item>
    ),
    mayTouch && user.has_second_factor && state !== 'deleted' && (
      <Menu.Item key="factor" leftSection={<IconShieldOff size={16} />} onClick={ask('secondFactor')}>
        {t('action.removeSecondFactor')}
      </Menu.Item>
    ),
    isPlatform && mayTake && state !== 'deleted' && user.id !== me.id && (
      <Menu.Item key="transfer" leftSection={<IconArrowRight size={16} />} onClick={ask('transfer')}>
        {t('action.transfer')}
      </Menu.Item>
    ),
    mayTake && state === 'blocked' && (
      <Menu.Item
        key="unblock"
        leftSection={<IconLockOpen size={16} />}
        onClick={() => {
          unblock.mutate(input, {
            onSuccess: () => {
              toastDone(t('done.unblocked', { name }))
            },
            onError: toastFailure,
          })
        }}
      >
        {t('action.unblock')}
      </Menu.Item>
    ),
    mayTake && state === 'deleted' && (
      <Menu.Item key="restore" leftSection={<IconRestore size={16} />} onClick={restore}>
        {t('action.restore')}
      </Menu.Item>
    ),
    mayTake && state === 'working' && (
      <Menu.Item key="block" color="red" leftSection={<IconUserOff size={16} />} onClick={ask('block')}>
        {t('action.block')}
      </Menu.Item>
    ),
    mayTake && state === 'invited' && (
      <Menu.Item key="withdraw" color="red" leftSection={<IconTrash size={16} />} onClick={ask('withdraw')}>
        {t('action.withdraw')}
      </Menu.Item>
    ),
    mayTake && (state === 'working' || state === 'blocked') && (
      <Menu.Item key="delete" color="red" leftSection={<IconTrash size={16} />} onClick={ask('delete')}>
        {t('action.delete')}
      </Menu.Item>
    ),
  ].filter(Boolean)
  return (
    <>
      {items.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('common:action.more')}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>{items}</Menu.Dropdown>
        </Menu>
      )}
      {confirm !== null && (
        <ConfirmDialog
          isOpen
          title={t(`ask.${confirm}.title`, { name })}
          text={t(`ask.${confirm}.text`, { email: user.email })}
          actionLabel={t(`ask.${confirm}.action`)}
          isBusy={confirms[confirm].mutation.isPending}
          error={confirms[confirm].mutation.error}
          onConfirm={() => {
            confirms[confirm].mutation.mutate(input, {
              onSuccess: () => {
                setAsked(null)
                confirms[confirm].done()
              },
            })
          }}
          onClose={rest}
        />
      )}
      {asked === 'password' && <ResetPasswordDialog user={user} onClose={rest} />}
      {asked === 'transfer' && <TransferDialog user={user} onClose={rest} />}
    </>
  )
}
