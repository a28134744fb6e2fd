import { forgotPassword, resendVerification } from '@muloqot/contract'
import { Button, TextInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { formatDuration } from '../../../shared/format/durations.ts'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'
import { useWait } from '../../../shared/ui/use-wait.ts'
import css from '../auth-frame.module.css'

/** Whose code it is, and the code from the mail's text. */
export const CodeFields = ({
  email,
  code,
}: {
  email: GetInputPropsReturnType
  code: GetInputPropsReturnType
}): ReactNode => {
  const { t } = useTranslation('auth')
  const isKnown = email.value !== ''
  return (
    <>
      <TextInput
        type="email"
        label={t('field.email')}
        autoComplete="username"
        autoFocus={!isKnown}
        {...email}
      />
      <TextInput
        className={css.code}
        label={t('field.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={40}
        autoFocus={isKnown}
        {...code}
      />
    </>
  )
}

/** Asks for a new code, and says what came of it: the same for known and unknown addresses. */
export const ResendButton = ({
  email,
  purpose,
}: {
  email: string
  purpose: 'verification' | 'password'
}): ReactNode => {
  const { t } = useTranslation('auth')
  const send = useCall(purpose === 'password' ? forgotPassword : resendVerification)
  const seconds = useWait(send.error)
  const { fields, text } = useFieldMessages(send.error, ['email'])
  const isMissing = email.trim() === ''
  return (
    <div className={css.form}>
      <Button
        variant="default"
        loading={send.isPending}
        disabled={seconds > 0 || isMissing}
        title={isMissing ? t('resend.emailFirst') : undefined}
        onClick={() => {
          send.mutate({ body: { email } })
        }}
      >
        {t('resend.action')}
        {seconds > 0 && ` (${formatDuration(seconds)})`}
      </Button>
      {send.isSuccess && <span role="status">{send.data.message}</span>}
      <FormFailure error={send.error} text={fields.email ?? text} />
    </div>
  )
}
