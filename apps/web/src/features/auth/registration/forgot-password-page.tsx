import { forgotPassword } from '@muloqot/contract'
import { Button, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'
import { useWait } from '../../../shared/ui/use-wait.ts'
import { AuthFrame } from '../auth-frame.tsx'
import css from '../auth-frame.module.css'
import { withServerError } from '../with-server-error.ts'

const route = getRouteApi('/forgot-password')

/** Asking for the code that a new password is chosen with. */
export const ForgotPasswordPage = (): ReactNode => {
  const { t } = useTranslation('auth')
  const { email = '' } = route.useSearch()
  const navigate = useNavigate()
  const send = useCall(forgotPassword)
  const seconds = useWait(send.error)
  const { fields, text } = useFieldMessages(send.error, ['email'])
  const form = useForm({
    mode: 'controlled',
    initialValues: { email },
    validate: { email: isNotEmpty(t('field.emailMissing')) },
  })
  const submit = form.onSubmit((body) => {
    send.mutate(
      { body },
      {
        onSuccess: () => {
          void navigate({ to: '/reset-password', search: { email: body.email.trim() } })
        },
      },
    )
  })
  return (
    <AuthFrame
      title={t('forgot.title')}
      text={t('forgot.text')}
      links={<Link to="/sign-in">{t('toSignIn')}</Link>}
    >
      <form className={css.form} onSubmit={submit} noValidate>
        <TextInput
          type="email"
          label={t('field.email')}
          autoComplete="username"
          autoFocus
          {...withServerError(form.getInputProps('email'), fields.email)}
        />
        <FormFailure error={send.error} text={text} />
        <Button type="submit" loading={send.isPending} disabled={seconds > 0} fullWidth>
          {t('forgot.action')}
        </Button>
      </form>
    </AuthFrame>
  )
}
