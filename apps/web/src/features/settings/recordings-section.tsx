import { sttModels, type Settings } from '@muloqot/contract'
import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../shared/ui/section.tsx'
import { useChangeSettings } from './use-change-settings.ts'

/** Names of products, the same in every language. */
const modelNames: Record<(typeof sttModels)[number], string> = {
  mohirai: 'Mohir AI',
  openai: 'OpenAI',
  azure: 'Azure',
}

/** Who writes down what is said in recordings. */
export const RecordingsSection = ({ settings }: { settings: Settings }): ReactNode => {
  const { t } = useTranslation('settings')
  const change = useChangeSettings()
  const { preferred_stt_model: model } = settings
  return (
    <Section title={t('recordings.title')} text={t('recordings.text')}>
      <Select
        label={t('recordings.model')}
        description={t('recordings.laterHint')}
        allowDeselect={false}
        data={sttModels.map((value) => ({ value, label: modelNames[value] }))}
        value={model}
        onChange={(_value, option) => {
          const chosen = sttModels.find((known) => known === option?.value)
          if (chosen && chosen !== model)
            change({ preferred_stt_model: chosen }, { preferred_stt_model: model })
        }}
      />
    </Section>
  )
}
