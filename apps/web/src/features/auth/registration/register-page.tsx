import { getSignUp, register } from '@muloqot/contract'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { isNotEmpty, useForm, type GetInputPropsReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reading, useCall } from '../../../shared/api/use-endpoint.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'
import { useWait } from '../../../shared/ui/use-wait.ts'
import { AuthFrame } from '../auth-frame.tsx'
import css from '../auth-frame.module.css'
import { passwordCodes, useNewPasswordCheck } from '../new-password.ts'
import { withServerError } from '../with-server-error.ts'

const fieldNames = ['company_name', 'name', 'surname', 'email', 'password'] as const

const ToSignIn = (): ReactNode => {
  const { t } = useTranslation('auth')
  return <Link to="/sign-in">{t('toSignIn')}</Link>
}

const RegisterForm = (): ReactNode => {
  const { t } = useTranslation('auth')
  const navigate = useNavigate()
  const send = useCall(register)
  const seconds = useWait(send.error)
  const checkPassword = useNewPasswordCheck()
  const { fields, text } = useFieldMessages(send.error, fieldNames, {
    ...passwordCodes('password'),
    'company.name_taken': 'company_name',
  })
  const form = useForm({
    mode: 'controlled',
    initialValues: { company_name: '', name: '', surname: '', email: '', password: '' },
    validate: {
      company_name: isNotEmpty(t('field.companyMissing')),
      name: isNotEmpty(t('field.nameMissing')),
      email: isNotEmpty(t('field.emailMissing')),
      password: checkPassword,
    },
  })
  const submit = form.onSubmit((body) => {
    send.mutate(
      { body },
      {
        onSuccess: () => {
          void navigate({ to: '/verify-email', search: { email: body.email.trim() } })
        },
      },
    )
  })
  const propsOf = (name: (typeof fieldNames)[number]): GetInputPropsReturnType =>
    withServerError(form.getInputProps(name), fields[name])
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('field.company')}
        autoComplete="organization"
        maxLength={255}
        autoFocus
        {...propsOf('company_name')}
      />
      <div className={css.pair}>
        <TextInput label={t('field.name')} autoComplete="given-name" maxLength={255} {...propsOf('name')} />
        <TextInput
          label={t('field.surname')}
          autoComplete="family-name"
          maxLength={255}
          {...propsOf('surname')}
        />
      </div>
      <TextInput type="email" label={t('field.email')} autoComplete="username" {...propsOf('email')} />
      <PasswordInput
        label={t('field.password')}
        description={t('field.passwordHint')}
        autoComplete="new-password"
        {...propsOf('password')}
      />
      <FormFailure error={send.error} text={text} />
      <Button type="submit" loading={send.isPending} disabled={seconds > 0} fullWidth>
        {t('register.action')}
      </Button>
    </form>
  )
}

/** Registering a company, where that is open; else it says so before anything is typed. */
export const RegisterPage = (): ReactNode => {
  const { t } = useTranslation('auth')
  const signUp = useQuery(reading(getSignUp, {}))
  if (signUp.data?.is_open === false)
    return (
      <AuthFrame title={t('register.closedTitle')} text={t('register.closedText')} links={<ToSignIn />} />
    )
  return (
    <AuthFrame title={t('register.title')} text={t('register.text')} links={<ToSignIn />}>
      {signUp.isError && <ErrorState error={signUp.error} onRetry={() => void signUp.refetch()} />}
      {signUp.data && <RegisterForm />}
    </AuthFrame>
  )
}
