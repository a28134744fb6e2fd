import { createAgent, listAgents, type Agent } from '@muloqot/contract'
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reading, useCall } from '../../../shared/api/use-endpoint.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { PlaceholderText } from '../../../shared/ui/placeholder-text.tsx'
import { useErrorText } from '../../../shared/ui/use-error-text.ts'
import css from './agents.module.css'

const agentsMax = 200

/** The agent that a new one is made from when none was chosen: the ready-made one in the person's language. */
const firstChoice = (agents: readonly Agent[], language: string): Agent | undefined =>
  agents.find((agent) => agent.isReadyMade && agent.language === language) ?? agents[0]

/** Makes an agent from another one; what it says is changed afterwards. */
export const NewAgentDialog = ({
  from,
  onClose,
  onMade,
}: {
  /** The agent to begin with, when one is open. */
  from: string | undefined
  onClose: () => void
  onMade: (id: string) => void
}): ReactNode => {
  const { t } = useTranslation('agents')
  const { t: common } = useTranslation()
  const { language } = useFormat()
  const errorText = useErrorText()
  const agents = useQuery(reading(listAgents, { query: { limit: agentsMax } }))
  const create = useCall(createAgent, [listAgents])
  const [chosenId, setChosenId] = useState(from)
  const [name, setName] = useState('')
  const [isTried, setIsTried] = useState(false)
  const known = agents.data?.data ?? []
  const source = known.find(({ id }) => id === chosenId) ?? firstChoice(known, language)
  const submit = (): void => {
    setIsTried(true)
    if (name.trim() === '' || !source) return
    const { language: spoken, campaignType, script } = source
    create.mutate(
      { body: { name: name.trim(), language: spoken, campaignType, script } },
      {
        onSuccess: ({ id }) => {
          onMade(id)
        },
      },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t('new.title')} size={520}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('new.name')}
            maxLength={255}
            value={name}
            error={isTried && name.trim() === '' ? t('new.nameMissing') : undefined}
            onChange={({ currentTarget }) => {
              setName(currentTarget.value)
            }}
          />
          <Select
            label={t('new.from')}
            description={t('new.fromExplained')}
            searchable
            allowDeselect={false}
            value={source?.id ?? null}
            data={known.map((agent) => ({
              value: agent.id,
              label: `${agent.name}, ${common(`language.${agent.language}`)}, ${common(`campaignType.${agent.campaignType}`)}`,
            }))}
            onChange={(id) => {
              setChosenId(id ?? undefined)
            }}
          />
          {source && (
            <p className={css.sourceOpening} lang={source.language}>
              <PlaceholderText text={source.script.opening} />
            </p>
          )}
          {(create.isError || agents.isError) && (
            <Text c="var(--bad)" role="alert">
              {errorText(create.error ?? agents.error)}
            </Text>
          )}
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              {common('action.cancel')}
            </Button>
            <Button type="submit" loading={create.isPending} disabled={!source}>
              {t('new.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
