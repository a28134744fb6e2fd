import { changeCreditLimit, type Company } from '@muloqot/contract'
import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { parseSom, somText } from '../../../shared/format/money.ts'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import form from '../../../shared/ui/form.module.css'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { useErrorText } from '../../../shared/ui/use-error-text.ts'
import { moneyReadings } from './top-up-dialog.tsx'

/** How far below zero a company's balance may go. @param limit tiyin, as it is */
export const CreditDialog = ({
  company,
  limit,
  onClose,
}: {
  company: Company
  limit: number
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation(['companies', 'billing', 'common'])
  const errorText = useErrorText()
  const [text, setText] = useState(somText(limit))
  const [isTried, setIsTried] = useState(false)
  const change = useCall(changeCreditLimit, moneyReadings)
  const sum = parseSom(text)
  const isGood = sum !== null && sum >= 0
  const submit = (): void => {
    setIsTried(true)
    if (!isGood) return
    change.mutate(
      { params: { company_id: company.id }, body: { credit_limit: sum } },
      {
        onSuccess: () => {
          toastDone(t('money.creditSaved'))
          onClose()
        },
      },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t('money.changeCredit')} size={420}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextInput
          label={t('money.creditLabel')}
          description={t('money.creditExplained')}
          inputMode="decimal"
          data-autofocus
          value={text}
          error={
            isTried && !isGood ? t('billing:sum.invalid') : change.error ? errorText(change.error) : undefined
          }
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
          }}
        />
        <div className={form.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('common:action.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
