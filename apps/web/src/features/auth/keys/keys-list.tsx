import { deleteKey, listKeys, listRoles, type ApiKey } from '@muloqot/contract'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { reading, useCall } from '../../../shared/api/use-endpoint.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { DataList, type Column } from '../../../shared/ui/data-list.tsx'
import { useRoleName } from '../../../shared/ui/role-name.ts'
import { StatusDot } from '../../../shared/ui/status-dot.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import css from './keys.module.css'

const End = ({ at }: { at: string | null }): ReactNode => {
  const { t } = useTranslation('keys')
  const format = useFormat()
  const [now] = useState(() => Date.now())
  if (at === null) return t('noEnd')
  if (Date.parse(at) <= now) return <StatusDot tone="bad">{t('hasEnded', { at: format.day(at) })}</StatusDot>
  return <Time at={at} as="day" />
}

/** Asks before a key is ended, with what is known of its use. */
const RevokeDialog = ({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }): ReactNode => {
  const { t } = useTranslation('keys')
  const format = useFormat()
  const revoke = useCall(deleteKey, [listKeys])
  const { id, name, last_used_at: usedAt } = apiKey
  return (
    <ConfirmDialog
      isOpen
      title={t('revokeTitle', { name })}
      text={usedAt === null ? t('revokeUnused') : t('revokeUsed', { at: format.moment(usedAt) })}
      actionLabel={t('revoke')}
      isBusy={revoke.isPending}
      error={revoke.error}
      onConfirm={() => {
        revoke.mutate(
          { params: { id } },
          {
            onSuccess: () => {
              toastDone(t('revoked'))
              onClose()
            },
          },
        )
      }}
      onClose={onClose}
    />
  )
}

/** The keys, the newest first. */
export const KeysList = ({ keys }: { keys: readonly ApiKey[] }): ReactNode => {
  const { t } = useTranslation('keys')
  const mayWrite = useCan('keys.write')
  const mayReadRoles = useCan('roles.read')
  const roleName = useRoleName()
  const roles = useQuery({ ...reading(listRoles, { query: {} }), enabled: mayReadRoles })
  const [leaving, setLeaving] = useState<ApiKey | null>(null)
  const nameOf = (role: string): string =>
    roleName(role, roles.data?.find(({ name }) => name === role)?.display_name ?? role)
  const columns: Column<ApiKey>[] = [
    {
      name: 'name',
      title: t('column.name'),
      renderCell: ({ name }) => (
        <span className={css.name} title={name}>
          {name}
        </span>
      ),
    },
    {
      name: 'key',
      title: t('column.key'),
      width: 130,
      isQuiet: true,
      renderCell: ({ hint }) => <code className={css.hint}>{`${hint}…`}</code>,
    },
    {
      name: 'role',
      title: t('column.role'),
      renderCell: ({ role }) =>
        role === null ? <StatusDot tone="warn">{t('roleGone')}</StatusDot> : nameOf(role),
    },
    {
      name: 'maker',
      title: t('column.maker'),
      isQuiet: true,
      isSpare: true,
      renderCell: ({ created_by: maker }) => maker?.name ?? '',
    },
    {
      name: 'used',
      title: t('column.used'),
      width: 200,
      isQuiet: true,
      renderCell: ({ last_used_at: at }) => (at === null ? t('never') : <Time at={at} />),
    },
    {
      name: 'end',
      title: t('column.end'),
      width: 180,
      isQuiet: true,
      renderCell: ({ expires_at: at }) => <End at={at} />,
    },
    ...(mayWrite
      ? [
          {
            name: 'actions',
            title: '',
            width: 130,
            isNumber: true,
            renderCell: (apiKey: ApiKey) => (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('revokeLabel', { name: apiKey.name })}
                onClick={() => {
                  setLeaving(apiKey)
                }}
              >
                {t('revoke')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <DataList label={t('title')} rows={keys} columns={columns} />
      {leaving && (
        <RevokeDialog
          apiKey={leaving}
          onClose={() => {
            setLeaving(null)
          }}
        />
      )}
    </>
  )
}
