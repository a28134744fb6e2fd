import { changeCreditLimit, type Company } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { SumDialog } from '../../../shared/ui/sum-dialog.tsx'
import { toastDone } from '../../../shared/ui/toasts.tsx'
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
  const { t } = useTranslation('companies')
  const change = useCall(changeCreditLimit, moneyReadings)
  const save = (sum: number | null): void => {
    if (sum === null) return
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
    <SumDialog
      title={t('money.changeCredit')}
      label={t('money.creditLabel')}
      description={t('money.creditExplained')}
      sum={limit}
      error={change.error}
      isSaving={change.isPending}
      onSave={save}
      onClose={onClose}
    />
  )
}
