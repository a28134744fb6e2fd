import { getSignUp } from '@muloqot/contract'
import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '../../../shared/api/api-error.ts'
import { sessionEnd } from '../../../shared/api/session.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import { useErrorText } from '../../../shared/ui/use-error-text.ts'
import { useWait } from '../../../shared/ui/use-wait.ts'
import { AuthFrame } from '../auth-frame.tsx'
import css from '../auth-frame.module.css'

const route = getRouteApi('/sign-in')

/** What was typed, kept while the second factor is asked for. */
export type Typed = { username: string; password: string; isKept: boolean }

/** Why one is asked to sign in, where there is a reason to tell. */
const Why = (): ReactNode => {
  const { t } = useTranslation('auth')
  const { after } = route.useSearch()
  const end = sessionEnd()
  if (after !== undefined)
    return (
      <p className={css.note} role="status">
        {t(`signIn.${after}`)}
      </p>
    )
  if (end === null) return null
  return (
    <p className={css.note} data-tone="warn" role="status">
      {t(`signIn.${end}`)}
    </p>
  )
}

/** E-mail and password. */
export const PasswordStep = ({
  typed,
  isBusy,
  error,
  onSubmit,
}: {
  typed: Typed | null
  isBusy: boolean
  error: ApiError | null
  onSubmit: (typed: Typed) => void
}): ReactNode => {
  const { t } = useTranslation('auth')
  const errorText = useErrorText()
  const { email } = route.useSearch()
  const seconds = useWait(error)
  const signUp = useQuery({ ...reading(getSignUp, {}), staleTime: Number.POSITIVE_INFINITY })
  const form = useForm<Typed>({
    mode: 'controlled',
    initialValues: typed ?? { username: email ?? '', password: '', isKept: true },
    validate: {
      username: isNotEmpty(t('signIn.fillEmail')),
      password: isNotEmpty(t('signIn.fillPassword')),
    },
  })
  const submit = form.onSubmit((values) => {
    onSubmit(values)
  })
  const address = form.getValues().username
  return (
    <AuthFrame
      title={t('signIn.title')}
      links={
        <>
          <Link to="/forgot-password" search={address === '' ? {} : { email: address }}>
            {t('signIn.forgot')}
          </Link>
          {signUp.data?.is_open === true && <Link to="/register">{t('signIn.register')}</Link>}
        </>
      }
    >
      <form className={css.form} onSubmit={submit} noValidate>
        <Why />
        <TextInput
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
          autoFocus={form.getInitialValues().username === ''}
          {...form.getInputProps('username')}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          autoFocus={form.getInitialValues().username !== ''}
          {...form.getInputProps('password')}
        />
        <Checkbox
          size="xs"
          label={t('signIn.keep')}
          {...form.getInputProps('isKept', { type: 'checkbox' })}
        />
        {error && <FormFailure error={error} text={errorText(error)} />}
        {error?.code === 'auth.email_not_verified' && (
          <Link to="/verify-email" search={{ email: address }}>
            {t('signIn.enterCode')}
          </Link>
        )}
        <Button type="submit" loading={isBusy} disabled={seconds > 0} fullWidth>
          {t('signIn.action')}
        </Button>
      </form>
    </AuthFrame>
  )
}
