import { sttModels, type Settings } from '@muloqot/contract'
import { NumberInput, Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import form from '../../shared/ui/form.module.css'
import { Section } from '../../shared/ui/section.tsx'
import { useChangeSettings } from './use-change-settings.ts'

const daysMax = 3650

/** Names of products, the same in every language. */
const modelNames: Record<(typeof sttModels)[number], string> = {
  mohirai: 'Mohir AI',
  openai: 'OpenAI',
  azure: 'Azure',
}

const Days = ({ settings }: { settings: Settings }): ReactNode => {
  const { t } = useTranslation('settings')
  const change = useChangeSettings()
  const { auto_delete_records_after_days: kept } = settings
  const [typed, setTyped] = useState<number | string>(kept)
  const isRight = typeof typed === 'number' && Number.isInteger(typed) && typed >= 1 && typed <= daysMax
  const commit = (): void => {
    if (!isRight || typed === kept) return
    change({ auto_delete_records_after_days: typed }, { auto_delete_records_after_days: kept })
  }
  return (
    <NumberInput
      label={t('recordings.days')}
      suffix={` ${t('recordings.daysUnit')}`}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={typed}
      error={isRight ? undefined : t('recordings.daysRange')}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === 'Enter') commit()
      }}
    />
  )
}

/** How long recordings stay, and who writes down what is said in them. */
export const RecordingsSection = ({ settings }: { settings: Settings }): ReactNode => {
  const { t } = useTranslation('settings')
  const change = useChangeSettings()
  const { preferred_stt_model: model } = settings
  return (
    <Section title={t('recordings.title')} text={t('recordings.text')}>
      <div className={form.pair}>
        {/* Begins anew with what is kept: another value may come from the undo. */}
        <Days key={settings.auto_delete_records_after_days} settings={settings} />
        <Select
          label={t('recordings.model')}
          allowDeselect={false}
          data={sttModels.map((value) => ({ value, label: modelNames[value] }))}
          value={model}
          onChange={(_value, option) => {
            const chosen = sttModels.find((known) => known === option?.value)
            if (chosen && chosen !== model)
              change({ preferred_stt_model: chosen }, { preferred_stt_model: model })
          }}
        />
      </div>
    </Section>
  )
}
