import { verifyEmail } from '@muloqot/contract'
import { Button } from '@mantine/core'
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
import { CodeFields, ResendButton } from './code-fields.tsx'
import { useEnter } from './use-enter.ts'

const route = getRouteApi('/verify-email')

/** Confirming an e-mail with the code that was sent to it; whoever registered a company is signed in by it. */
export const VerifyEmailPage = (): ReactNode => {
  const { t } = useTranslation('auth')
  const { email = '' } = route.useSearch()
  const navigate = useNavigate()
  const enter = useEnter()
  const confirm = useCall(verifyEmail)
  const seconds = useWait(confirm.error)
  const isFactorAsked = confirm.error?.code === 'auth.second_factor_required'
  const { fields, text } = useFieldMessages(isFactorAsked ? null : confirm.error, ['email', 'code'], {
    'auth.code_wrong': 'code',
  })
  const form = useForm({
    mode: 'controlled',
    initialValues: { email, code: '' },
    validate: { email: isNotEmpty(t('field.emailMissing')), code: isNotEmpty(t('field.codeMissing')) },
  })
  const submit = form.onSubmit((body) => {
    confirm.mutate(
      { body },
      {
        onSuccess: enter,
        onError: ({ code }) => {
          // The address is confirmed; the code from the mail does not stand for the second factor.
          if (code === 'auth.second_factor_required')
            void navigate({ to: '/sign-in', search: { email: body.email, after: 'confirmed' } })
        },
      },
    )
  })
  return (
    <AuthFrame
      title={t('verify.title')}
      text={t('verify.text')}
      links={<Link to="/sign-in">{t('toSignIn')}</Link>}
    >
      <form className={css.form} onSubmit={submit} noValidate>
        <CodeFields
          email={withServerError(form.getInputProps('email'), fields.email)}
          code={withServerError(form.getInputProps('code'), fields.code)}
        />
        <FormFailure error={confirm.error} text={text} />
        <Button type="submit" loading={confirm.isPending} disabled={seconds > 0} fullWidth>
          {t('verify.action')}
        </Button>
      </form>
      <ResendButton email={form.getValues().email} purpose="verification" />
    </AuthFrame>
  )
}
