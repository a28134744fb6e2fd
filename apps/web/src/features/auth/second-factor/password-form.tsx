import { Button, PasswordInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '../../../shared/api/api-error.ts'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'
import { useWait } from '../../../shared/ui/use-wait.ts'
import css from './second-factor.module.css'

/** Asks for the password anew before something that only its owner may do. */
export const PasswordForm = ({
  text,
  actionLabel,
  isDestructive = false,
  isBusy,
  error,
  onSubmit,
  onCancel,
}: {
  text: string
  actionLabel: string
  isDestructive?: boolean
  isBusy: boolean
  error: ApiError | null
  onSubmit: (password: string) => void
  /** Undefined where there is nothing to go back to. */
  onCancel?: (() => void) | undefined
}): ReactNode => {
  const { t } = useTranslation('profile')
  const { t: common } = useTranslation()
  const [password, setPassword] = useState('')
  const [isTried, setIsTried] = useState(false)
  const seconds = useWait(error)
  const { fields, text: failure } = useFieldMessages(error, ['password'], {
    'auth.current_password_wrong': 'password',
  })
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (password !== '') onSubmit(password)
      }}
    >
      <p className={css.text}>{text}</p>
      <PasswordInput
        data-autofocus
        label={t('setUp.password')}
        autoComplete="current-password"
        value={password}
        error={isTried && password === '' ? t('setUp.passwordMissing') : fields.password}
        onChange={({ currentTarget }) => {
          setPassword(currentTarget.value)
        }}
      />
      <FormFailure error={error} text={failure} />
      <div className={css.actions}>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {common('action.cancel')}
          </Button>
        )}
        <Button
          type="submit"
          loading={isBusy}
          disabled={seconds > 0}
          {...(isDestructive ? { color: 'red' } : {})}
        >
          {actionLabel}
        </Button>
      </div>
    </form>
  )
}
