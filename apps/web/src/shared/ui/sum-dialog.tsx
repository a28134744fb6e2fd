import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { parseSom, somText } from '../format/money.ts'
import { Dialog } from './dialog.tsx'
import form from './form.module.css'
import { useErrorText } from './use-error-text.ts'

/**
 * Asks for one sum that is not below zero, as people write soʻm.
 * @param sum tiyin, as it is; null where none was chosen
 * @param isOptional whether the field may be emptied, which is told as null
 */
export const SumDialog = ({
  title,
  label,
  description,
  sum: before,
  isOptional = false,
  error,
  isSaving,
  onSave,
  onClose,
}: {
  title: string
  label: string
  description: string
  sum: number | null
  isOptional?: boolean
  error: unknown
  isSaving: boolean
  onSave: (sum: number | null) => void
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation(['billing', 'common'])
  const errorText = useErrorText()
  const [text, setText] = useState(before === null ? '' : somText(before))
  const [isTried, setIsTried] = useState(false)
  const isEmpty = isOptional && text.trim() === ''
  const sum = isEmpty ? null : parseSom(text)
  const isGood = isEmpty || (sum !== null && sum >= 0)
  const problem = isTried && !isGood ? t('sum.invalid') : error ? errorText(error) : undefined
  return (
    <Dialog opened onClose={onClose} title={title} size={420}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setIsTried(true)
          if (isGood) onSave(sum)
        }}
      >
        <TextInput
          label={label}
          description={description}
          inputMode="decimal"
          data-autofocus
          value={text}
          error={problem}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
          }}
        />
        <div className={form.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t('common:action.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
