import {
  listCompanyAdministrators,
  removeCompanyAdministrator,
  type Company,
  type CompanyAdministrator,
  type Permission,
} from '@muloqot/contract'
import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash, IconUserShield } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../shared/api/me.ts'
import { reading, useCall } from '../../../shared/api/use-endpoint.ts'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { DataList } from '../../../shared/ui/data-list.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { RowsSkeleton } from '../../../shared/ui/skeleton.tsx'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import css from '../companies.module.css'
import { AdministratorPane } from './administrator-pane.tsx'

const route = getRouteApi('/_shell/companies/$companyId')

/** Who looks after a company and those below it, each with permissions of their own. */
export const Administrators = ({
  company,
  rights,
}: {
  company: Company
  rights: ReadonlySet<Permission>
}): ReactNode => {
  const { t } = useTranslation(['companies', 'permissions'])
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [leaving, setLeaving] = useState<CompanyAdministrator | null>(null)
  const read = useQuery(reading(listCompanyAdministrators, { params: { company_id: company.id } }))
  const remove = useCall(removeCompanyAdministrator, [listCompanyAdministrators])
  const mayWrite = rights.has('roles.write')
  const open = (part: { open?: string; add?: true }): void => {
    void navigate({ search: { tab: 'administrators', ...part } })
  }
  const close = (): void => {
    open({})
  }
  const addButton = mayWrite && (
    <Button
      size="xs"
      leftSection={<IconPlus size={14} />}
      onClick={() => {
        open({ add: true })
      }}
    >
      {t('administrators.add')}
    </Button>
  )
  if (read.isError) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />
  if (!read.data) return <RowsSkeleton rows={4} columns={3} />
  const { administrators } = read.data
  const opened = administrators.find(({ user_id }) => user_id === search.open)
  const mayRemove = ({ user_id, permissions }: CompanyAdministrator): boolean =>
    mayWrite && (user_id === me.id || permissions.every((permission) => rights.has(permission)))
  return (
    <>
      <h2 className={css.heading}>
        {t('administrators.title')}
        {administrators.length > 0 && addButton}
      </h2>
      <p className={css.muted}>{t('administrators.explained')}</p>
      {administrators.length === 0 ? (
        <EmptyState
          icon={<IconUserShield size={28} stroke={1.5} />}
          title={t('administrators.none')}
          actions={addButton || undefined}
        />
      ) : (
        <DataList
          isInline
          label={t('administrators.title')}
          rows={administrators}
          openId={opened?.id}
          columns={[
            {
              name: 'name',
              title: t('administrators.person'),
              width: '26%',
              renderCell: ({ name, surname }) => `${name} ${surname}`.trim(),
            },
            {
              name: 'email',
              title: t('administrators.email'),
              width: '24%',
              isQuiet: true,
              isSpare: true,
              renderCell: ({ email }) => email,
            },
            {
              name: 'permissions',
              title: t('administrators.permissions'),
              isQuiet: true,
              renderCell: ({ permissions }) =>
                permissions.map((permission) => t(`permissions:name.${permission}`)).join(', '),
            },
            {
              name: 'remove',
              title: '',
              width: 56,
              isNumber: true,
              renderCell: (administrator) =>
                mayRemove(administrator) && (
                  <ActionIcon
                    aria-label={t('administrators.remove')}
                    onClick={() => {
                      setLeaving(administrator)
                    }}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                ),
            },
          ]}
          renderLink={({ user_id }, props, children) => (
            <Link
              to="/companies/$companyId"
              params={{ companyId: company.id }}
              search={{ tab: 'administrators', open: user_id }}
              {...props}
            >
              {children}
            </Link>
          )}
        />
      )}
      {opened && (
        <AdministratorPane
          key={opened.user_id}
          company={company}
          rights={rights}
          administrator={opened}
          onClose={close}
        />
      )}
      {search.add === true && mayWrite && (
        <AdministratorPane company={company} rights={rights} administrator={null} onClose={close} />
      )}
      <ConfirmDialog
        isOpen={leaving !== null}
        title={t('administrators.removeTitle', { name: `${leaving?.name} ${leaving?.surname}`.trim() })}
        text={t('administrators.removeText')}
        actionLabel={t('administrators.remove')}
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => {
          if (!leaving) return
          remove.mutate(
            { params: { company_id: company.id, user_id: leaving.user_id } },
            {
              onSuccess: () => {
                toastDone(t('administrators.removed'))
                setLeaving(null)
              },
            },
          )
        }}
        onClose={() => {
          setLeaving(null)
          remove.reset()
        }}
      />
    </>
  )
}
