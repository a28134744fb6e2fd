import { getCompany, getUser, listCompanies, listUsers, transferUser, type User } from '@muloqot/contract'
import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRightsIn } from '../../../shared/api/rights.ts'
import { reading, useCall } from '../../../shared/api/use-endpoint.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { CompanySelect } from '../../../shared/ui/company-select.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import form from '../../../shared/ui/form.module.css'
import { useRoleName } from '../../../shared/ui/role-name.ts'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'
import { useRoles } from '../use-roles.ts'
import { rolesToGive } from '../user-rules.ts'
import { nameOf } from '../user-state.tsx'

/** Moves somebody into another company, after saying what becomes of their history and of the money. */
export const TransferDialog = ({ user, onClose }: { user: User; onClose: () => void }): ReactNode => {
  const { t } = useTranslation(['users', 'common'])
  const format = useFormat()
  const roleName = useRoleName()
  const [target, setTarget] = useState<string | undefined>()
  const [role, setRole] = useState<string | null>(null)
  const roles = rolesToGive(useRightsIn(target), useRoles(target))
  const left = useQuery(reading(getCompany, { params: { company_id: user.company_id } }))
  const transfer = useCall(transferUser, [listUsers, getUser, getCompany, listCompanies])
  const messages = useFieldMessages(transfer.error, ['role'], {
    'user.role_unknown': 'role',
    'user.role_inactive': 'role',
  })
  const kept = roles.some(({ name }) => name === user.role) ? user.role : null
  const chosen = role ?? kept
  const balance = left.data?.company.balance ?? null
  const name = nameOf(user)
  const submit = (): void => {
    if (target === undefined || chosen === null) return
    transfer.mutate(
      {
        params: { company_id: target },
        body: { user_id: user.id, from_company_id: user.company_id, role: chosen },
      },
      {
        onSuccess: ({ user: moved, balance: stays }) => {
          const amount = format.tiyin(stays.amount)
          toastDone(
            t('done.transferred', { name, company: moved.company_name, left: user.company_name, amount }),
          )
          onClose()
        },
      },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t('transfer.title', { name })} size={480}>
      <div className={form.form}>
        <CompanySelect
          hasLabel
          label={t('transfer.to')}
          value={target}
          without={user.company_id}
          onChange={(id) => {
            setTarget(id)
            setRole(null)
          }}
        />
        <Select
          label={t('transfer.role')}
          placeholder={t('form.chooseRole')}
          disabled={target === undefined}
          data={
            target === undefined
              ? []
              : roles.map((known) => ({ value: known.name, label: roleName(known.name, known.display_name) }))
          }
          value={target === undefined ? null : chosen}
          error={messages.fields.role}
          onChange={setRole}
        />
        <ul className={`${form.note} ${form.points}`}>
          <li>{t('transfer.history', { company: user.company_name })}</li>
          <li>
            {balance === null
              ? t('transfer.balanceHidden', { company: user.company_name })
              : t('transfer.balance', { company: user.company_name, amount: format.tiyin(balance) })}
          </li>
          <li>{t('transfer.signedOut')}</li>
        </ul>
        <FormFailure error={transfer.error} text={messages.text} />
      </div>
      <div className={form.actions}>
        <Button variant="default" onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
        <Button
          disabled={target === undefined || chosen === null}
          loading={transfer.isPending}
          onClick={submit}
        >
          {t('transfer.action')}
        </Button>
      </div>
    </Dialog>
  )
}
