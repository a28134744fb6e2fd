import { confirmSecondFactor, setUpSecondFactor } from '@muloqot/contract'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import { useCopy } from '../../../shared/ui/use-copy.ts'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'
import { useWait } from '../../../shared/ui/use-wait.ts'
import { PasswordForm } from './password-form.tsx'
import { QrCode } from './qr-code.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import css from './second-factor.module.css'

/** Scanning the key and proving that it was by a first code. */
const ConfirmStep = ({
  secret,
  uri,
  onCodes,
}: {
  secret: string
  uri: string
  onCodes: (codes: readonly string[]) => void
}): ReactNode => {
  const { t } = useTranslation('profile')
  const { t: common } = useTranslation()
  const confirm = useCall(confirmSecondFactor)
  const { isCopied, copy } = useCopy(secret)
  const [typed, setTyped] = useState('')
  const [isTried, setIsTried] = useState(false)
  const seconds = useWait(confirm.error)
  const code = typed.replaceAll(/\s/g, '')
  const { fields, text } = useFieldMessages(confirm.error, ['code'], { 'auth.second_factor_wrong': 'code' })
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (code === '') return
        confirm.mutate(
          { body: { code } },
          {
            onSuccess: ({ recovery_codes: codes }) => {
              onCodes(codes)
            },
          },
        )
      }}
    >
      <p className={css.text}>{t('setUp.scan')}</p>
      <QrCode text={uri} label={t('setUp.qr')} />
      <a href={uri}>{t('setUp.open')}</a>
      <p className={css.text}>{t('setUp.byHand')}</p>
      <div className={css.secret}>
        <code>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
        <ActionIcon aria-label={isCopied ? common('action.copied') : common('action.copy')} onClick={copy}>
          {isCopied ? <IconCheck size={16} /> : <IconCopy size={16} />}
        </ActionIcon>
      </div>
      <TextInput
        data-autofocus
        className={css.code}
        label={t('setUp.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={32}
        value={typed}
        error={isTried && code === '' ? t('setUp.codeMissing') : fields.code}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
        }}
      />
      <FormFailure error={confirm.error} text={text} />
      <div className={css.actions}>
        <Button type="submit" loading={confirm.isPending} disabled={seconds > 0}>
          {t('setUp.confirm')}
        </Button>
      </div>
    </form>
  )
}

/**
 * Setting up the second factor: password, key and first code, recovery codes.
 * @param onDone called once the codes were kept; until then nothing may take them off the screen
 */
export const SetUpForm = ({
  onDone,
  onCodes,
  onCancel,
}: {
  onDone: () => void
  /** Told when it is in force, and the codes are on the screen. */
  onCodes?: () => void
  onCancel?: () => void
}): ReactNode => {
  const { t } = useTranslation('profile')
  const { t: common } = useTranslation()
  const begin = useCall(setUpSecondFactor)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />
  if (begin.data)
    return (
      <ConfirmStep
        secret={begin.data.secret}
        uri={begin.data.otpauth_uri}
        onCodes={(given) => {
          setCodes(given)
          onCodes?.()
        }}
      />
    )
  return (
    <PasswordForm
      text={t('setUp.passwordText')}
      actionLabel={common('action.next')}
      isBusy={begin.isPending}
      error={begin.error}
      onSubmit={(password) => {
        begin.mutate({ body: { password } })
      }}
      onCancel={onCancel}
    />
  )
}
