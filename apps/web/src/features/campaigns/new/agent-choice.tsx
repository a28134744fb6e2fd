import type { Agent } from '@muloqot/contract'
import { Button, Radio, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PlaceholderText } from '../../../shared/ui/placeholder-text.tsx'
import css from './new.module.css'

const AgentCard = ({ agent }: { agent: Agent }): ReactNode => {
  const { t } = useTranslation('campaigns')
  const { t: common } = useTranslation()
  return (
    <Radio.Card
      value={agent.id}
      className={css.card}
      aria-label={`${agent.name}, ${common(`language.${agent.language}`)}`}
    >
      <Radio.Indicator size="sm" />
      <span className={css.cardBody}>
        <span className={css.cardHead}>
          <span className={css.cardName}>{agent.name}</span>
          <span className={css.muted}>{common(`language.${agent.language}`)}</span>
          {agent.isReadyMade && <span className={css.muted}>{t('new.readyMade')}</span>}
        </span>
        <span className={css.opening} lang={agent.language}>
          “<PlaceholderText text={agent.script.opening} />”
        </span>
      </span>
    </Radio.Card>
  )
}

/** Who speaks: each agent with the first words that people will hear. */
export const AgentChoice = ({
  agents,
  generalAgents,
  chosenId,
  onChoose,
}: {
  agents: readonly Agent[]
  generalAgents: readonly Agent[]
  chosenId: string | undefined
  onChoose: (id: string) => void
}): ReactNode => {
  const { t } = useTranslation('campaigns')
  const [isOpen, setIsOpen] = useState(false)
  const isGeneral = generalAgents.some(({ id }) => id === chosenId)
  const shown = isOpen || isGeneral ? [...agents, ...generalAgents] : agents
  return (
    <Radio.Group
      value={chosenId ?? null}
      onChange={onChoose}
      label={t('new.agent')}
      labelProps={{ className: 'visually-hidden' }}
    >
      <Stack gap={8}>
        {shown.map((agent) => (
          <AgentCard key={agent.id} agent={agent} />
        ))}
      </Stack>
      {generalAgents.length > 0 && shown.length === agents.length && (
        <Button
          mt={8}
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() => {
            setIsOpen(true)
          }}
        >
          {t('new.showGeneral', { count: generalAgents.length })}
        </Button>
      )}
    </Radio.Group>
  )
}
