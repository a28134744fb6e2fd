import { getMe } from '@muloqot/contract'
import { Anchor } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { signOut } from '../../../shared/api/sign-out.ts'
import { forgetReadings } from '../../../shared/api/use-endpoint.ts'
import { AuthFrame } from '../auth-frame.tsx'
import { SetUpForm } from './set-up-form.tsx'

/** In place of the console while the company demands a second factor that the person has not set up yet. */
export const SecondFactorDemanded = (): ReactNode => {
  const { t } = useTranslation('profile')
  const { t: shell } = useTranslation('shell')
  const client = useQueryClient()
  return (
    <AuthFrame
      title={t('demanded.title')}
      text={t('demanded.text')}
      links={
        <Anchor component="button" type="button" fz="sm" onClick={signOut}>
          {shell('menu.signOut')}
        </Anchor>
      }
    >
      <SetUpForm
        onDone={() => {
          void forgetReadings(client, getMe)
        }}
      />
    </AuthFrame>
  )
}
