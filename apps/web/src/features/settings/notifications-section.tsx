import type { Settings } from '@muloqot/contract'
import { Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../shared/ui/section.tsx'
import { useChangeSettings } from './use-change-settings.ts'

const ways = ['email_notifications', 'sms_notifications', 'push_notifications'] as const

/** By which ways one wants to be told things. */
export const NotificationsSection = ({ settings }: { settings: Settings }): ReactNode => {
  const { t } = useTranslation('settings')
  const change = useChangeSettings()
  return (
    <Section title={t('notify.title')} text={t('notify.text')}>
      {ways.map((way) => (
        <Switch
          key={way}
          label={t(`notify.${way}`)}
          description={way === 'email_notifications' ? undefined : t('notify.laterHint')}
          checked={settings[way]}
          onChange={({ currentTarget: { checked } }) => {
            change({ [way]: checked }, { [way]: !checked })
          }}
        />
      ))}
    </Section>
  )
}
