import { resetPassword } from '@muloqot/contract'
import { Button, PasswordInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { endSession } from '../../../shared/api/session.ts'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'
import { useWait } from '../../../shared/ui/use-wait.ts'
import { AuthFrame } from '../auth-frame.tsx'
import css from '../auth-frame.module.css'
import { passwordCodes, useNewPasswordCheck } from '../new-password.ts'
import { withServerError } from '../with-server-error.ts'
import { CodeFields, ResendButton } from './code-fields.tsx'

const route = getRouteApi('/reset-password')

/** Choosing a new password with the code that was sent; every sign-in ends with it, one in this browser too. */
export const ResetPasswordPage = (): ReactNode => {
  const { t } = useTranslation('auth')
  const { email = '' } = route.useSearch()
  const navigate = useNavigate()
  const reset = useCall(resetPassword)
  const seconds = useWait(reset.error)
  const checkPassword = useNewPasswordCheck()
  const { fields, text } = useFieldMessages(reset.error, ['email', 'code', 'new_password'], {
    ...passwordCodes('new_password'),
    'auth.code_wrong': 'code',
  })
  const form = useForm({
    mode: 'controlled',
    initialValues: { email, code: '', new_password: '' },
    validate: {
      email: isNotEmpty(t('field.emailMissing')),
      code: isNotEmpty(t('field.codeMissing')),
      new_password: checkPassword,
    },
  })
  const submit = form.onSubmit((body) => {
    reset.mutate(
      { body },
      {
        onSuccess: () => {
          endSession()
          void navigate({ to: '/sign-in', search: { email: body.email.trim(), after: 'passwordReset' } })
        },
      },
    )
  })
  return (
    <AuthFrame
      title={t('reset.title')}
      text={t('reset.text')}
      links={<Link to="/sign-in">{t('toSignIn')}</Link>}
    >
      <form className={css.form} onSubmit={submit} noValidate>
        <CodeFields
          email={withServerError(form.getInputProps('email'), fields.email)}
          code={withServerError(form.getInputProps('code'), fields.code)}
        />
        <PasswordInput
          label={t('field.newPassword')}
          description={t('field.passwordHint')}
          autoComplete="new-password"
          {...withServerError(form.getInputProps('new_password'), fields.new_password)}
        />
        <FormFailure error={reset.error} text={text} />
        <Button type="submit" loading={reset.isPending} disabled={seconds > 0} fullWidth>
          {t('reset.action')}
        </Button>
      </form>
      <ResendButton email={form.getValues().email} purpose="password" />
    </AuthFrame>
  )
}
