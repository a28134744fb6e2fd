import { login } from '@muloqot/contract'
import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { beginSession } from '../../shared/api/session.ts'
import { useCall } from '../../shared/api/use-endpoint.ts'
import { LanguageChoice } from '../../shared/ui/language-choice.tsx'
import { Mark } from '../../shared/ui/mark.tsx'
import { useErrorText } from '../../shared/ui/use-error-text.ts'
import css from './sign-in-page.module.css'

/** Signing in with e-mail and password. Where one goes afterwards is the router's business. */
export const SignInPage = (): ReactNode => {
  const { t } = useTranslation('auth')
  const errorText = useErrorText()
  const signIn = useCall(login)
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { username: '', password: '', isKept: true },
    validate: {
      username: isNotEmpty(t('signIn.fillEmail')),
      password: isNotEmpty(t('signIn.fillPassword')),
    },
  })
  const submit = form.onSubmit(({ username, password, isKept }) => {
    signIn.mutate(
      { body: { username, password } },
      {
        onSuccess: ({ access_token, expires_in }) => {
          beginSession(access_token, expires_in, isKept)
        },
      },
    )
  })
  return (
    <main className={css.page}>
      <form className={css.form} onSubmit={submit} noValidate>
        <div className={css.brand}>
          <Mark size={28} />
          <span>Muloqot</span>
        </div>
        <h1 className={css.title}>{t('signIn.title')}</h1>
        <TextInput
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
          autoFocus
          key={form.key('username')}
          {...form.getInputProps('username')}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Checkbox
          size="xs"
          label={t('signIn.keep')}
          key={form.key('isKept')}
          {...form.getInputProps('isKept', { type: 'checkbox' })}
        />
        {signIn.isError && (
          <p className={css.error} role="alert">
            {errorText(signIn.error)}
          </p>
        )}
        <Button type="submit" loading={signIn.isPending} fullWidth>
          {t('signIn.action')}
        </Button>
      </form>
      <LanguageChoice />
    </main>
  )
}
