import {
  addCompanyAdministrator,
  changeCompanyAdministrator,
  listCompanyAdministrators,
  type Company,
  type CompanyAdministrator,
  type Permission,
} from '@muloqot/contract'
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../shared/api/me.ts'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import form from '../../../shared/ui/form.module.css'
import { PermissionTicks } from '../../../shared/ui/permission-ticks.tsx'
import { PersonSelect } from '../../../shared/ui/person-select.tsx'
import { SidePane } from '../../../shared/ui/side-pane.tsx'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'

const sorted = (permissions: readonly Permission[]): string => permissions.toSorted().join(' ')

/** What an administrator of a company was given. @param administrator null for one who is being appointed */
export const AdministratorPane = ({
  company,
  rights,
  administrator,
  onClose,
}: {
  company: Company
  rights: ReadonlySet<Permission>
  administrator: CompanyAdministrator | null
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation(['companies', 'common'])
  const me = useMe()
  const before = administrator?.permissions ?? []
  const [permissions, setPermissions] = useState<readonly Permission[]>(before)
  const [person, setPerson] = useState<string | undefined>()
  const [isTried, setIsTried] = useState(false)
  const add = useCall(addCompanyAdministrator, [listCompanyAdministrators])
  const change = useCall(changeCompanyAdministrator, [listCompanyAdministrators])
  const messages = useFieldMessages(add.error ?? change.error, ['user_id'], {
    'administrator.exists': 'user_id',
    'user.not_found': 'user_id',
    'user.yourself': 'user_id',
  })
  const isOneself = administrator?.user_id === me.id
  const isBeyond = before.some((permission) => !rights.has(permission))
  const isReadOnly = !rights.has('roles.write') || isOneself || isBeyond
  const isSame = administrator !== null && sorted(before) === sorted(permissions)
  const done = (): void => {
    toastDone(t('administrators.saved'))
    onClose()
  }
  const submit = (): void => {
    setIsTried(true)
    if (permissions.length === 0) return
    const body = { permissions: [...permissions] }
    if (administrator)
      change.mutate(
        { params: { company_id: company.id, user_id: administrator.user_id }, body },
        { onSuccess: done },
      )
    else if (person !== undefined)
      add.mutate(
        { params: { company_id: company.id }, body: { ...body, user_id: person } },
        { onSuccess: done },
      )
  }
  return (
    <SidePane
      title={
        administrator ? `${administrator.name} ${administrator.surname}`.trim() : t('administrators.add')
      }
      onClose={onClose}
      footer={
        isReadOnly ? undefined : (
          <>
            <FormFailure error={add.error ?? change.error} text={messages.text} />
            {isTried && permissions.length === 0 && (
              <p className={form.failure} role="alert">
                {t('administrators.nothingTicked')}
              </p>
            )}
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button disabled={isSame} loading={add.isPending || change.isPending} onClick={submit}>
              {administrator ? t('common:action.save') : t('administrators.appoint')}
            </Button>
          </>
        )
      }
    >
      <div className={form.form}>
        {isOneself && <p className={form.note}>{t('administrators.yourself')}</p>}
        {!isOneself && isBeyond && <p className={form.note}>{t('administrators.beyond')}</p>}
        {!administrator && (
          <PersonSelect
            hasLabel
            label={t('administrators.person')}
            companyId={company.id}
            value={person}
            error={
              isTried && person === undefined ? t('administrators.choosePerson') : messages.fields.user_id
            }
            onChange={setPerson}
          />
        )}
        <p className={form.note}>{t('administrators.below', { company: company.name })}</p>
        <PermissionTicks
          withoutBase
          value={permissions}
          given={before}
          isReadOnly={isReadOnly}
          onChange={setPermissions}
        />
      </div>
    </SidePane>
  )
}
