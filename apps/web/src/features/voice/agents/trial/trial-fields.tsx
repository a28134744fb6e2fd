import { personas, type AgentScript, type Persona } from '@muloqot/contract'
import { Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { trialHeadings } from '../script-variables.ts'
import type { TrialInput } from './trial-input.ts'
import css from './trial.module.css'

const unreached: readonly Persona[] = ['voicemail', 'no-answer', 'busy', 'invalid-number', 'line-failure']

/** Who answers in a practice conversation, and what the agent knows of them. */
export const TrialFields = ({
  script,
  input,
  onChange,
}: {
  script: AgentScript
  input: TrialInput
  onChange: (input: TrialInput) => void
}): ReactNode => {
  const { t } = useTranslation('agents')
  const { t: lines } = useTranslation('lines')
  const option = (value: Persona): { value: Persona; label: string } => ({
    value,
    label: lines(`persona.${value}`),
  })
  return (
    <div className={css.fields}>
      <Select
        className={css.wide}
        label={t('trial.persona')}
        description={lines(`personaText.${input.persona}`)}
        allowDeselect={false}
        searchable
        value={input.persona}
        data={[
          {
            group: t('trial.answers'),
            items: personas.filter((one) => !unreached.includes(one)).map(option),
          },
          { group: t('trial.isNotReached'), items: unreached.map(option) },
        ]}
        onChange={(persona) => {
          if (persona !== null) onChange({ ...input, persona })
        }}
      />
      <TextInput
        label={t('trial.firstName')}
        maxLength={100}
        value={input.firstName}
        onChange={({ currentTarget }) => {
          onChange({ ...input, firstName: currentTarget.value })
        }}
      />
      {trialHeadings(script).map((heading) => (
        <TextInput
          key={heading}
          label={heading}
          maxLength={200}
          value={input.values[heading] ?? ''}
          onChange={({ currentTarget }) => {
            onChange({ ...input, values: { ...input.values, [heading]: currentTarget.value } })
          }}
        />
      ))}
    </div>
  )
}
