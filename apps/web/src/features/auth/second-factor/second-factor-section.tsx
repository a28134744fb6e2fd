import { disableSecondFactor, getMe, listSessions, renewRecoveryCodes } from '@muloqot/contract'
import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../shared/api/me.ts'
import { forgetReadings, useCall } from '../../../shared/api/use-endpoint.ts'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { StatusDot } from '../../../shared/ui/status-dot.tsx'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { PasswordForm } from './password-form.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SetUpForm } from './set-up-form.tsx'

const RenewDialog = ({ onClose }: { onClose: () => void }): ReactNode => {
  const { t } = useTranslation('profile')
  const renew = useCall(renewRecoveryCodes)
  const codes = renew.data?.recovery_codes
  return (
    <Dialog
      opened
      title={codes ? t('codes.title') : t('renew.title')}
      size={460}
      closeOnClickOutside={!codes}
      onClose={onClose}
    >
      {codes ? (
        <RecoveryCodes codes={codes} onKept={onClose} />
      ) : (
        <PasswordForm
          text={t('renew.text')}
          actionLabel={t('renew.action')}
          isBusy={renew.isPending}
          error={renew.error}
          onSubmit={(password) => {
            renew.mutate({ body: { password } })
          }}
          onCancel={onClose}
        />
      )}
    </Dialog>
  )
}

const TurnOffDialog = ({ onClose }: { onClose: () => void }): ReactNode => {
  const { t } = useTranslation('profile')
  const turnOff = useCall(disableSecondFactor, [getMe])
  return (
    <Dialog opened title={t('turnOff.title')} size={460} onClose={onClose}>
      <PasswordForm
        text={t('turnOff.text')}
        actionLabel={t('turnOff.action')}
        isDestructive
        isBusy={turnOff.isPending}
        error={turnOff.error}
        onSubmit={(password) => {
          turnOff.mutate(
            { body: { password } },
            {
              onSuccess: ({ message }) => {
                toastDone(message)
                onClose()
              },
            },
          )
        }}
        onCancel={onClose}
      />
    </Dialog>
  )
}

/** Whether signing in asks for a second factor, and what can be done about it. */
export const SecondFactorSection = (): ReactNode => {
  const { t } = useTranslation('profile')
  const { hasSecondFactor } = useMe()
  const client = useQueryClient()
  const [open, setOpen] = useState<'setUp' | 'renew' | 'turnOff' | null>(null)
  const [hasCodes, setHasCodes] = useState(false)
  const close = (): void => {
    setOpen(null)
    if (hasCodes) void forgetReadings(client, getMe, listSessions)
    setHasCodes(false)
  }
  return (
    <Section title={t('factor.title')} text={hasSecondFactor ? t('factor.onText') : t('factor.offText')}>
      <StatusDot tone={hasSecondFactor ? 'good' : 'neutral'}>
        {hasSecondFactor ? t('factor.on') : t('factor.off')}
      </StatusDot>
      <Group gap="xs">
        {hasSecondFactor ? (
          <>
            <Button
              variant="default"
              onClick={() => {
                setOpen('renew')
              }}
            >
              {t('factor.renew')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setOpen('turnOff')
              }}
            >
              {t('factor.turnOff')}
            </Button>
          </>
        ) : (
          <Button
            variant="default"
            onClick={() => {
              setOpen('setUp')
            }}
          >
            {t('factor.setUp')}
          </Button>
        )}
      </Group>
      {open === 'setUp' && (
        <Dialog
          opened
          title={hasCodes ? t('codes.title') : t('setUp.title')}
          size={460}
          closeOnClickOutside={false}
          onClose={close}
        >
          <SetUpForm
            onCodes={() => {
              setHasCodes(true)
            }}
            onDone={close}
            onCancel={close}
          />
        </Dialog>
      )}
      {open === 'renew' && <RenewDialog onClose={close} />}
      {open === 'turnOff' && <TurnOffDialog onClose={close} />}
    </Section>
  )
}
