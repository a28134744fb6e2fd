import { getUser, listUsers, passwordCharactersMin, resetUserPassword, type User } from '@muloqot/contract'
import { Button, PasswordInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import form from '../../../shared/ui/form.module.css'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { useErrorText } from '../../../shared/ui/use-error-text.ts'
import { nameOf } from '../user-state.tsx'

/** Gives somebody a new password; they are signed out everywhere. */
export const ResetPasswordDialog = ({ user, onClose }: { user: User; onClose: () => void }): ReactNode => {
  const { t } = useTranslation(['users', 'common'])
  const errorText = useErrorText()
  const [password, setPassword] = useState('')
  const reset = useCall(resetUserPassword, [listUsers, getUser])
  const name = nameOf(user)
  const submit = (): void => {
    if (password === '') return
    reset.mutate(
      { params: { user_id: user.id }, query: {}, body: { new_password: password } },
      {
        onSuccess: () => {
          toastDone(t('done.password', { name }))
          onClose()
        },
      },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t('ask.password.title', { name })} size={440}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p className={form.note}>{t('ask.password.text')}</p>
        <PasswordInput
          label={t('form.newPassword')}
          description={t('form.passwordExplained', { count: passwordCharactersMin })}
          value={password}
          autoComplete="new-password"
          data-autofocus
          error={reset.error ? errorText(reset.error) : undefined}
          onChange={({ currentTarget }) => {
            setPassword(currentTarget.value)
            reset.reset()
          }}
        />
        <div className={form.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" color="red" disabled={password === ''} loading={reset.isPending}>
            {t('ask.password.action')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
