import { tryAgent, type Agent, type AgentScript } from '@muloqot/contract'
import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../../shared/api/use-endpoint.ts'
import { useErrorText } from '../../../../shared/ui/use-error-text.ts'
import { trialHeadings } from '../script-variables.ts'
import { Conversation } from './conversation.tsx'
import { TrialFields } from './trial-fields.tsx'
import { customDataFrom, startInput, type TrialInput } from './trial-input.ts'
import css from './trial.module.css'

/** Lets an agent talk to a simulated person, and shows what both said. Nobody is called and nothing is stored. */
export const TrialPanel = ({
  agent,
  draft,
  isBlocked = false,
}: {
  agent: Agent
  /** A script that is not saved yet, tried instead of the agent's own. */
  draft?: AgentScript
  /** The draft has mistakes and cannot be tried. */
  isBlocked?: boolean
}): ReactNode => {
  const { t } = useTranslation('agents')
  const errorText = useErrorText()
  const [input, setInput] = useState<TrialInput>(startInput)
  const trial = useCall(tryAgent)
  const script = draft ?? agent.script
  const run = (seed: number): void => {
    setInput({ ...input, seed })
    trial.mutate({
      params: { id: agent.id },
      body: {
        persona: input.persona,
        seed: String(seed),
        firstName: input.firstName.trim(),
        lastName: input.lastName.trim(),
        customData: customDataFrom(input.values, trialHeadings(script)),
        ...(draft === undefined ? {} : { script: draft }),
      },
    })
  }
  return (
    <div className={css.panel}>
      <p className={css.muted}>{t('trial.explained')}</p>
      <TrialFields script={script} input={input} onChange={setInput} />
      <Group gap="xs">
        <Button
          loading={trial.isPending}
          disabled={isBlocked}
          onClick={() => {
            run(input.seed)
          }}
        >
          {t('trial.action')}
        </Button>
        {trial.data && (
          <Button
            variant="default"
            disabled={trial.isPending || isBlocked}
            onClick={() => {
              run(input.seed + 1)
            }}
          >
            {t('trial.another')}
          </Button>
        )}
      </Group>
      {isBlocked && <p className={css.muted}>{t('trial.blocked')}</p>}
      {trial.isError && (
        <p className={css.error} role="alert">
          {errorText(trial.error)}
        </p>
      )}
      {trial.data && <Conversation trial={trial.data} language={agent.language} />}
    </div>
  )
}
