import { NumberInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx'

const daysMax = 3650

/**
 * After how many days recordings and texts of calls are deleted; empty: never. Asks before more is deleted than now,
 * because that cannot be undone.
 */
export const Retention = ({
  kept,
  onChange,
}: {
  /** Null: for ever. */
  kept: number | null
  onChange: (days: number | null) => void
}): ReactNode => {
  const { t } = useTranslation('settings')
  const [typed, setTyped] = useState<number | string>(kept ?? '')
  const [isAsking, setIsAsking] = useState(false)
  const days = typed === '' ? null : Number(typed)
  const isRight = days === null || (Number.isInteger(days) && days >= 1 && days <= daysMax)
  const commit = (): void => {
    if (!isRight || days === kept) return
    if (days !== null && (kept === null || days < kept)) setIsAsking(true)
    else onChange(days)
  }
  return (
    <>
      <NumberInput
        label={t('company.days')}
        description={t('company.daysHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        suffix={` ${t('company.daysUnit')}`}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={typed}
        error={isRight ? undefined : t('company.daysRange')}
        onChange={setTyped}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit()
        }}
      />
      <ConfirmDialog
        isOpen={isAsking}
        title={t('company.daysTitle')}
        text={t('company.daysText', { count: days ?? 0 })}
        actionLabel={t('company.daysAction')}
        onConfirm={() => {
          setIsAsking(false)
          onChange(days)
        }}
        onClose={() => {
          setIsAsking(false)
          setTyped(kept ?? '')
        }}
      />
    </>
  )
}
