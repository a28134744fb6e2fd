import { adjustCompanyBalance, type Company } from '@muloqot/contract'
import { Button, SegmentedControl, TextInput } from '@mantine/core'
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
import { moneyReadings } from './top-up-dialog.tsx'

const kinds = ['refund', 'adjustment'] as const

/** Gives money back, or puts a mistake of the ledger right; always with the reason. The key is made once. */
export const AdjustDialog = ({ company, onClose }: { company: Company; onClose: () => void }): ReactNode => {
  const { t } = useTranslation(['companies', 'billing', 'common'])
  const format = useFormat()
  const [key] = useState(uniqueId)
  const [type, setType] = useState<(typeof kinds)[number]>('refund')
  const [text, setText] = useState('')
  const [what, setWhat] = useState('')
  const [isTried, setIsTried] = useState(false)
  const adjust = useCall(adjustCompanyBalance, moneyReadings)
  const messages = useFieldMessages(adjust.error, ['amount', 'what'], {
    'billing.amount_too_large': 'amount',
    'billing.insufficient_funds': 'amount',
  })
  const amount = parseSom(text)
  const isGood = amount !== null && (type === 'refund' ? amount > 0 : amount !== 0)
  const isReasoned = what.trim() !== ''
  const problem =
    amount === null || type === 'adjustment' ? t('billing:sum.invalid') : t('billing:sum.positive')
  const submit = (): void => {
    setIsTried(true)
    if (!isGood || !isReasoned) return
    adjust.mutate(
      {
        params: { company_id: company.id },
        headers: { 'idempotency-key': key },
        body: { type, amount, what: what.trim() },
      },
      {
        onSuccess: ({ transaction, balance }) => {
          toastDone(
            t('adjust.done', {
              amount: format.movement(transaction.amount),
              balance: format.tiyin(balance),
            }),
          )
          onClose()
        },
      },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t('adjust.title', { name: company.name })} size={440}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <SegmentedControl
          fullWidth
          value={type}
          data={kinds.map((value) => ({ value, label: t(`billing:type.${value}`) }))}
          onChange={(value) => {
            setType(value === 'refund' ? 'refund' : 'adjustment')
          }}
        />
        <TextInput
          label={t('topUp.amount')}
          description={type === 'adjustment' ? t('adjust.minus') : t('adjust.refundExplained')}
          inputMode="decimal"
          autoComplete="off"
          data-autofocus
          value={text}
          error={isTried && !isGood ? problem : messages.fields.amount}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
          }}
        />
        <TextInput
          label={t('adjust.reason')}
          maxLength={255}
          value={what}
          error={isTried && !isReasoned ? t('adjust.reasonMissing') : messages.fields.what}
          onChange={({ currentTarget }) => {
            setWhat(currentTarget.value)
          }}
        />
        <FormFailure error={adjust.error} text={messages.text} />
        <div className={form.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={adjust.isPending}>
            {t('adjust.action')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
