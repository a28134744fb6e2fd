import {
  getBalance,
  getCompany,
  getCompanyBalance,
  listCompanies,
  listCompanyTransactions,
  listTransactions,
  topUpCompany,
  type Company,
} from '@muloqot/contract'
import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { parseSom } from '../../../shared/format/money.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import form from '../../../shared/ui/form.module.css'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { uniqueId } from '../../../shared/ui/unique-id.ts'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'

/** Everything that shows a balance or a movement. */
export const moneyReadings = [
  getBalance,
  getCompany,
  getCompanyBalance,
  listCompanies,
  listCompanyTransactions,
  listTransactions,
]

/**
 * Adds money to a company's balance. The key is made once for the dialog: however often the button is pressed or the
 * answer is lost, the money comes once.
 */
export const TopUpDialog = ({ company, onClose }: { company: Company; onClose: () => void }): ReactNode => {
  const { t } = useTranslation(['companies', 'billing', 'common'])
  const format = useFormat()
  const [key] = useState(uniqueId)
  const [text, setText] = useState('')
  const [what, setWhat] = useState('')
  const [isTried, setIsTried] = useState(false)
  const topUp = useCall(topUpCompany, moneyReadings)
  const messages = useFieldMessages(topUp.error, ['amount', 'what'], { 'billing.amount_too_large': 'amount' })
  const amount = parseSom(text)
  const isGood = amount !== null && amount > 0
  const problem = amount === null ? t('billing:sum.invalid') : t('billing:sum.positive')
  const after = isGood && company.balance !== null ? company.balance + amount : null
  const submit = (): void => {
    setIsTried(true)
    if (!isGood) return
    topUp.mutate(
      {
        params: { company_id: company.id },
        headers: { 'idempotency-key': key },
        body: { amount, what: what.trim() === '' ? null : what.trim() },
      },
      {
        onSuccess: ({ transaction, balance }) => {
          toastDone(
            t('topUp.done', {
              amount: format.tiyin(transaction.amount),
              balance: format.tiyin(balance),
              name: company.name,
            }),
          )
          onClose()
        },
      },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t('topUp.title', { name: company.name })} size={440}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextInput
          label={t('topUp.amount')}
          inputMode="decimal"
          autoComplete="off"
          data-autofocus
          value={text}
          error={isTried && !isGood ? problem : messages.fields.amount}
          description={after === null ? undefined : t('topUp.after', { amount: format.tiyin(after) })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
          }}
        />
        <TextInput
          label={t('topUp.what')}
          placeholder={t('topUp.whatExample')}
          maxLength={255}
          value={what}
          error={messages.fields.what}
          onChange={({ currentTarget }) => {
            setWhat(currentTarget.value)
          }}
        />
        <FormFailure error={topUp.error} text={messages.text} />
        <div className={form.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={topUp.isPending}>
            {isGood ? t('topUp.action', { amount: format.tiyin(amount) }) : t('topUp.open')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
