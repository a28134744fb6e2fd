import { acceptInvitation } from '@muloqot/contract'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { isNotEmpty, useForm, type GetInputPropsReturnType } from '@mantine/form'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { currentLanguage } from '../../../shared/i18n/language.ts'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'
import { useWait } from '../../../shared/ui/use-wait.ts'
import { AuthFrame } from '../auth-frame.tsx'
import css from '../auth-frame.module.css'
import { passwordCodes, useNewPasswordCheck } from '../new-password.ts'
import { withServerError } from '../with-server-error.ts'
import { CodeFields, ResendButton } from './code-fields.tsx'
import { useEnter } from './use-enter.ts'

const route = getRouteApi('/accept-invitation')
const fieldNames = ['email', 'code', 'name', 'surname', 'password'] as const

/** Joining the company that sent an invitation. The console's language becomes the person's own. */
export const AcceptInvitationPage = (): ReactNode => {
  const { t } = useTranslation('auth')
  const { email = '' } = route.useSearch()
  const enter = useEnter()
  const accept = useCall(acceptInvitation)
  const seconds = useWait(accept.error)
  const checkPassword = useNewPasswordCheck()
  const { fields, text } = useFieldMessages(accept.error, fieldNames, {
    ...passwordCodes('password'),
    'auth.code_wrong': 'code',
  })
  const form = useForm({
    mode: 'controlled',
    initialValues: { email, code: '', name: '', surname: '', password: '' },
    validate: {
      email: isNotEmpty(t('field.emailMissing')),
      code: isNotEmpty(t('field.codeMissing')),
      name: isNotEmpty(t('field.nameMissing')),
      password: checkPassword,
    },
  })
  const submit = form.onSubmit((body) => {
    accept.mutate({ body: { ...body, language: currentLanguage() } }, { onSuccess: enter })
  })
  const propsOf = (name: (typeof fieldNames)[number]): GetInputPropsReturnType =>
    withServerError(form.getInputProps(name), fields[name])
  return (
    <AuthFrame
      title={t('invitation.title')}
      text={t('invitation.text')}
      links={<Link to="/sign-in">{t('toSignIn')}</Link>}
    >
      <form className={css.form} onSubmit={submit} noValidate>
        <CodeFields email={propsOf('email')} code={propsOf('code')} />
        <div className={css.pair}>
          <TextInput label={t('field.name')} autoComplete="given-name" maxLength={255} {...propsOf('name')} />
          <TextInput
            label={t('field.surname')}
            autoComplete="family-name"
            maxLength={255}
            {...propsOf('surname')}
          />
        </div>
        <PasswordInput
          label={t('field.password')}
          description={t('field.passwordHint')}
          autoComplete="new-password"
          {...propsOf('password')}
        />
        <FormFailure error={accept.error} text={text} />
        <Button type="submit" loading={accept.isPending} disabled={seconds > 0} fullWidth>
          {t('invitation.action')}
        </Button>
      </form>
      <ResendButton email={form.getValues().email} purpose="verification" />
    </AuthFrame>
  )
}
