import { changeWarningLevel, getBalance, type BalanceView } from '@muloqot/contract'
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reading, useCall } from '../../shared/api/use-endpoint.ts'
import { parseSom, somText } from '../../shared/format/money.ts'
import { som } from '../../shared/format/numbers.ts'
import { useFormat } from '../../shared/format/use-format.ts'
import { toastUndoable } from '../../shared/ui/toasts.tsx'
import { useErrorText } from '../../shared/ui/use-error-text.ts'

const textOf = (level: number | null): string => (level === null ? '' : somText(level))

const LevelField = ({ balance }: { balance: BalanceView }): ReactNode => {
  const { t } = useTranslation('settings')
  const errorText = useErrorText()
  const { language } = useFormat()
  const send = useCall(changeWarningLevel, [getBalance])
  const { warning_level: kept } = balance
  const [typed, setTyped] = useState(textOf(kept))
  const [isWrong, setIsWrong] = useState(false)
  const change = (level: number | null, isUndo: boolean): void => {
    send.mutateAsync({ body: { warning_level: level } }).then(
      () => {
        if (isUndo) return
        toastUndoable(t('saved'), () => {
          change(kept, true)
        })
      },
      // It stands at the field.
      () => undefined,
    )
  }
  const commit = (): void => {
    const level = typed.trim() === '' ? null : parseSom(typed)
    const isSum = typed.trim() === '' || (level !== null && level >= 0)
    setIsWrong(!isSum)
    if (isSum && level !== kept) change(level, false)
  }
  const error = isWrong ? t('company.warningWrong') : send.error && errorText(send.error)
  return (
    <TextInput
      label={t('company.warning')}
      description={t('company.warningHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="decimal"
      rightSection={som[language]}
      rightSectionWidth={52}
      value={typed}
      error={error}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
      }}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === 'Enter') commit()
      }}
    />
  )
}

/** Below which balance the company is warned. */
export const WarningLevel = (): ReactNode => {
  const balance = useQuery(reading(getBalance, {}))
  if (!balance.data) return null
  return <LevelField key={balance.data.warning_level} balance={balance.data} />
}
