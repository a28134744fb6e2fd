import { changePassword, listSessions } from '@muloqot/contract'
import { Button, Group, PasswordInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../shared/api/me.ts'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import formCss from '../../../shared/ui/form.module.css'
import { Section } from '../../../shared/ui/section.tsx'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'
import { useWait } from '../../../shared/ui/use-wait.ts'
import { passwordCodes, useNewPasswordCheck } from '../new-password.ts'
import { withServerError } from '../with-server-error.ts'

const empty = { current_password: '', new_password: '' }

/** Choosing a new password. */
export const PasswordSection = (): ReactNode => {
  const { t } = useTranslation('profile')
  const { t: auth } = useTranslation('auth')
  const { email } = useMe()
  const change = useCall(changePassword, [listSessions])
  const seconds = useWait(change.error)
  const checkPassword = useNewPasswordCheck()
  const { fields, text } = useFieldMessages(change.error, ['current_password', 'new_password'], {
    ...passwordCodes('new_password'),
    'auth.current_password_wrong': 'current_password',
  })
  const form = useForm({
    mode: 'controlled',
    initialValues: empty,
    validate: {
      current_password: isNotEmpty(t('password.currentMissing')),
      new_password: checkPassword,
    },
  })
  const submit = form.onSubmit((body) => {
    change.mutate(
      { body },
      {
        onSuccess: ({ message }) => {
          form.setValues(empty)
          toastDone(message)
        },
      },
    )
  })
  return (
    <Section title={t('password.title')} text={t('password.text')}>
      <form className={formCss.form} onSubmit={submit} noValidate>
        {/* Tells a password manager whose password it is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <div className={formCss.pair}>
          <PasswordInput
            label={t('password.current')}
            autoComplete="current-password"
            {...withServerError(form.getInputProps('current_password'), fields.current_password)}
          />
          <PasswordInput
            label={t('password.new')}
            autoComplete="new-password"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            description={auth('field.passwordHint')}
            {...withServerError(form.getInputProps('new_password'), fields.new_password)}
          />
        </div>
        <FormFailure error={change.error} text={text} />
        <Group>
          <Button
            type="submit"
            variant="default"
            loading={change.isPending}
            disabled={!form.isDirty() || seconds > 0}
          >
            {t('password.action')}
          </Button>
        </Group>
      </form>
    </Section>
  )
}
