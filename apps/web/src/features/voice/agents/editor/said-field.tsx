import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Words the agent says. */
export const SaidField = ({
  label,
  description,
  value,
  error,
  isOptional = false,
  onChange,
}: {
  label: string
  description?: string
  value: string | undefined
  error: string | undefined
  isOptional?: boolean
  onChange: (text: string) => void
}): ReactNode => {
  const { t } = useTranslation('agents')
  return (
    <Textarea
      label={isOptional ? t('editor.optional', { label }) : label}
      {...(description === undefined ? {} : { description })}
      autosize
      minRows={1}
      maxRows={8}
      maxLength={1000}
      value={value ?? ''}
      error={error}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value)
      }}
    />
  )
}
