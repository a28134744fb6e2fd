import { changeCompanyPrices, getCompanyPrices, type Company, type PriceView } from '@muloqot/contract'
import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { parseSom, somText } from '../../../shared/format/money.ts'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import form from '../../../shared/ui/form.module.css'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { useErrorText } from '../../../shared/ui/use-error-text.ts'
import { useServiceName } from '../../../shared/ui/use-what-for.ts'

/** Sets what a minute costs a company from now on; what was charged keeps the price of its time. */
export const PricesDialog = ({
  company,
  prices,
  onClose,
}: {
  company: Company
  prices: readonly PriceView[]
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation(['companies', 'billing', 'common'])
  const errorText = useErrorText()
  const serviceName = useServiceName()
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(prices.map(({ service, per_minute }) => [service, somText(per_minute)])),
  )
  const change = useCall(changeCompanyPrices, [getCompanyPrices])
  const read = prices.map(({ service, per_minute }) => ({
    service,
    before: per_minute,
    sum: parseSom(texts[service] ?? ''),
  }))
  const isBad = (sum: number | null): boolean => sum === null || sum < 0
  const changed = read.flatMap(({ service, before, sum }) =>
    sum === null || sum === before ? [] : [{ service, per_minute: sum }],
  )
  const submit = (): void => {
    if (changed.length === 0 || read.some(({ sum }) => isBad(sum))) return
    change.mutate(
      { params: { company_id: company.id }, body: { prices: changed } },
      {
        onSuccess: () => {
          toastDone(t('money.pricesSaved'))
          onClose()
        },
      },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t('money.pricesTitle', { name: company.name })} size={440}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p className={form.note}>{t('money.pricesExplained')}</p>
        {read.map(({ service, sum }) => (
          <TextInput
            key={service}
            label={serviceName(service)}
            inputMode="decimal"
            value={texts[service] ?? ''}
            error={isBad(sum) ? t('billing:sum.invalid') : undefined}
            onChange={({ currentTarget }) => {
              const { value } = currentTarget
              setTexts((before) => ({ ...before, [service]: value }))
            }}
          />
        ))}
        {change.error && <FormFailure error={change.error} text={errorText(change.error)} />}
        <div className={form.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" disabled={changed.length === 0} loading={change.isPending}>
            {t('common:action.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
