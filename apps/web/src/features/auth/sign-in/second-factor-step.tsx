import { Anchor, Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '../../../shared/api/api-error.ts'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'
import { useWait } from '../../../shared/ui/use-wait.ts'
import { AuthFrame } from '../auth-frame.tsx'
import css from '../auth-frame.module.css'

/** The code of the authenticator app, or one of the recovery codes. */
export const SecondFactorStep = ({
  isBusy,
  error,
  onSubmit,
  onBack,
}: {
  isBusy: boolean
  error: ApiError | null
  onSubmit: (otp: string) => void
  onBack: () => void
}): ReactNode => {
  const { t } = useTranslation('auth')
  const { t: common } = useTranslation()
  const [isRecovery, setIsRecovery] = useState(false)
  const [otp, setOtp] = useState('')
  const [isTried, setIsTried] = useState(false)
  const seconds = useWait(error)
  const { fields, text } = useFieldMessages(error, ['otp'], { 'auth.second_factor_wrong': 'otp' })
  const code = otp.replaceAll(/\s/g, '')
  return (
    <AuthFrame
      title={t('factor.title')}
      text={isRecovery ? t('factor.recovery') : t('factor.app')}
      links={
        <>
          <Anchor component="button" type="button" fz="sm" onClick={onBack}>
            {common('action.back')}
          </Anchor>
          <Anchor
            component="button"
            type="button"
            fz="sm"
            onClick={() => {
              setIsRecovery(!isRecovery)
              setOtp('')
              setIsTried(false)
            }}
          >
            {isRecovery ? t('factor.useApp') : t('factor.useRecovery')}
          </Anchor>
        </>
      }
    >
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setIsTried(true)
          if (code !== '') onSubmit(code)
        }}
      >
        <TextInput
          key={isRecovery ? 'recovery' : 'app'}
          className={css.code}
          label={isRecovery ? t('factor.recoveryCode') : t('factor.code')}
          inputMode={isRecovery ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          maxLength={32}
          value={otp}
          error={isTried && code === '' ? t('factor.fill') : fields.otp}
          onChange={({ currentTarget }) => {
            setOtp(currentTarget.value)
          }}
        />
        <FormFailure error={error} text={text} />
        <Button type="submit" loading={isBusy} disabled={seconds > 0} fullWidth>
          {t('signIn.action')}
        </Button>
      </form>
    </AuthFrame>
  )
}
