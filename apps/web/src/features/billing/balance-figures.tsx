import { changeWarningLevel, getBalance, type BalanceView } from '@muloqot/contract'
import { Anchor } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../shared/api/me.ts'
import { useCall } from '../../shared/api/use-endpoint.ts'
import { useFormat } from '../../shared/format/use-format.ts'
import { Figure, Figures } from '../../shared/ui/figures.tsx'
import { SumDialog } from '../../shared/ui/sum-dialog.tsx'
import { toastDone } from '../../shared/ui/toasts.tsx'

const WarningDialog = ({ level, onClose }: { level: number | null; onClose: () => void }): ReactNode => {
  const { t } = useTranslation('billing')
  const change = useCall(changeWarningLevel, [getBalance])
  const save = (sum: number | null): void => {
    change.mutate(
      { body: { warning_level: sum } },
      {
        onSuccess: () => {
          toastDone(t('warning.saved'))
          onClose()
        },
      },
    )
  }
  return (
    <SumDialog
      title={t('warning.title')}
      label={t('warning.label')}
      description={t('warning.text')}
      sum={level}
      isOptional
      error={change.error}
      isSaving={change.isPending}
      onSave={save}
      onClose={onClose}
    />
  )
}

/** What is there, what is set aside, what is free, and when the company is warned. */
export const BalanceFigures = ({ balance }: { balance: BalanceView }): ReactNode => {
  const { t } = useTranslation('billing')
  const format = useFormat()
  const mayChange = useCan('company.write')
  const [isAsking, setIsAsking] = useState(false)
  const { warning_level: level, is_low: isLow, credit_limit: credit } = balance
  const warning =
    level === null
      ? t('figure.noWarning')
      : t(isLow ? 'figure.low' : 'figure.warning', { amount: format.tiyin(level) })
  return (
    <>
      <Figures>
        <Figure
          label={t('figure.balance')}
          isBad={isLow}
          note={
            <>
              {warning}
              {mayChange && (
                <>
                  {' · '}
                  <Anchor
                    component="button"
                    type="button"
                    fz={12}
                    onClick={() => {
                      setIsAsking(true)
                    }}
                  >
                    {t('figure.changeWarning')}
                  </Anchor>
                </>
              )}
            </>
          }
        >
          {format.tiyin(balance.balance)}
        </Figure>
        <Figure label={t('figure.reserved')}>{format.tiyin(balance.reserved)}</Figure>
        <Figure
          label={t('figure.available')}
          note={credit > 0 ? t('figure.credit', { amount: format.tiyin(credit) }) : undefined}
        >
          {format.tiyin(balance.available)}
        </Figure>
      </Figures>
      {isAsking && (
        <WarningDialog
          level={level}
          onClose={() => {
            setIsAsking(false)
          }}
        />
      )}
    </>
  )
}
