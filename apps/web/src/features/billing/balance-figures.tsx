import { changeWarningLevel, getBalance, type BalanceView } from '@muloqot/contract'
import { Anchor, Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../shared/api/me.ts'
import { useCall } from '../../shared/api/use-endpoint.ts'
import { parseSom, somText } from '../../shared/format/money.ts'
import { useFormat } from '../../shared/format/use-format.ts'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { Figure, Figures } from '../../shared/ui/figures.tsx'
import form from '../../shared/ui/form.module.css'
import { toastDone } from '../../shared/ui/toasts.tsx'
import { useErrorText } from '../../shared/ui/use-error-text.ts'

const WarningDialog = ({ level, onClose }: { level: number | null; onClose: () => void }): ReactNode => {
  const { t } = useTranslation(['billing', 'common'])
  const errorText = useErrorText()
  const [text, setText] = useState(level === null ? '' : somText(level))
  const [isTried, setIsTried] = useState(false)
  const change = useCall(changeWarningLevel, [getBalance])
  const sum = text.trim() === '' ? null : parseSom(text)
  const isInvalid = text.trim() !== '' && (sum === null || sum < 0)
  const submit = (): void => {
    setIsTried(true)
    if (isInvalid) return
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
    <Dialog opened onClose={onClose} title={t('warning.title')} size={420}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextInput
          label={t('warning.label')}
          description={t('warning.text')}
          inputMode="decimal"
          data-autofocus
          value={text}
          error={isTried && isInvalid ? t('sum.invalid') : change.error ? errorText(change.error) : undefined}
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
