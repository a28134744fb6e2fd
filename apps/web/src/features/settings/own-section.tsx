import type { Settings } from '@muloqot/contract'
import { InputWrapper } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OwnLanguageChoice } from '../../shared/ui/own-language-choice.tsx'
import { Section } from '../../shared/ui/section.tsx'
import { useChangeSettings } from './use-change-settings.ts'
import { ZoneSelect } from './zone-select.tsx'

/** The person's own language and zone, which the console shows everything in. */
export const OwnSection = ({ settings }: { settings: Settings }): ReactNode => {
  const { t } = useTranslation('settings')
  const change = useChangeSettings()
  const { timezone } = settings
  return (
    <Section title={t('own.title')} text={t('own.text')}>
      <InputWrapper label={t('own.language')} labelElement="div">
        <div>
          <OwnLanguageChoice />
        </div>
      </InputWrapper>
      <ZoneSelect
        label={t('own.zone')}
        value={timezone}
        onChange={(zone) => {
          change({ timezone: zone }, { timezone })
        }}
      />
    </Section>
  )
}
