import { campaignTypes } from '@muloqot/contract'
import { ActionIcon, Select, Textarea, TextInput } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { ErrorState, NoPermissionState } from '../../../shared/ui/error-state.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { LinesSkeleton } from '../../../shared/ui/skeleton.tsx'
import { toastFailure } from '../../../shared/ui/toasts.tsx'
import { selectionOf, withoutMissing } from '../people/people-choice.ts'
import { PeopleFields } from '../people/people-fields.tsx'
import { usePeopleCount } from '../people/use-people-count.ts'
import { AgentChoice } from './agent-choice.tsx'
import { agentOf, bodyOf, lineOf, problemsOf, startDraft, type Draft } from './draft.ts'
import { LineChoice } from './line-choice.tsx'
import css from './new.module.css'
import { RetryFields } from './retry-fields.tsx'
import { Summary } from './summary.tsx'
import { useChoices } from './use-choices.ts'
import { useCreateCampaign } from './use-create-campaign.ts'

const route = getRouteApi('/_shell/campaigns/new')

const Section = ({
  title,
  text,
  children,
}: {
  title: string
  text?: string
  children: ReactNode
}): ReactNode => (
  <section className={css.section} aria-label={title}>
    <div className={css.sectionHead}>
      <h2 className={css.sectionTitle}>{title}</h2>
      {text !== undefined && <p className={css.sectionText}>{text}</p>}
    </div>
    <div className={css.sectionBody}>{children}</div>
  </section>
)

const NewCampaign = (): ReactNode => {
  const { t } = useTranslation('campaigns')
  const { t: common } = useTranslation()
  const { language } = useFormat()
  const search = route.useSearch()
  const navigate = useNavigate()
  const name = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState(() => startDraft(search))
  useEffect(() => {
    name.current?.focus()
  }, [])
  const [isTried, setIsTried] = useState(false)
  const choices = useChoices(draft.campaignType)
  const people = usePeopleCount(draft.people)
  const create = useCreateCampaign()
  const agent = agentOf(draft, [...choices.agents, ...choices.generalAgents], language)
  const line = lineOf(draft, choices.lines)
  const problems = isTried ? problemsOf(draft) : []
  const set = (change: Partial<Draft>): void => {
    setDraft((before) => ({ ...before, ...change }))
  }
  const submit = (isStarted: boolean): void => {
    setIsTried(true)
    if (problemsOf(draft).includes('name')) name.current?.focus()
    if (problemsOf(draft).length > 0 || !agent || !line) return
    const selection = withoutMissing(selectionOf(draft.people), people.count?.notFound ?? [])
    create.mutate(
      { body: bodyOf(draft, { agentId: agent.id, lineId: line.id, selection }), isStarted },
      {
        onSuccess: ({ campaign, startError }) => {
          if (startError !== null) toastFailure(startError)
          void navigate({ to: '/campaigns/$campaignId', params: { campaignId: campaign.id }, replace: true })
        },
      },
    )
  }
  const pressed = create.variables?.isStarted === true ? 'start' : 'create'
  return (
    <div className={css.scroll}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
        }}
      >
        <Section title={t('new.what')}>
          <TextInput
            ref={name}
            label={t('new.name')}
            placeholder={t('new.nameHint')}
            maxLength={255}
            value={draft.name}
            error={problems.includes('name') ? t('new.nameMissing') : undefined}
            onChange={({ currentTarget }) => {
              set({ name: currentTarget.value })
            }}
          />
          <Select
            label={t('new.type')}
            allowDeselect={false}
            value={draft.campaignType}
            data={campaignTypes.map((value) => ({ value, label: common(`campaignType.${value}`) }))}
            onChange={(campaignType) => {
              if (campaignType !== null) set({ campaignType, agentId: null })
            }}
          />
          <Textarea
            label={t('new.description')}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={10_000}
            value={draft.description}
            onChange={({ currentTarget }) => {
              set({ description: currentTarget.value })
            }}
          />
        </Section>
        <Section title={t('people.title')} text={t('people.explained')}>
          <PeopleFields
            choice={draft.people}
            mayBeNobody
            onChange={(chosen) => {
              set({ people: chosen })
            }}
          />
        </Section>
        {choices.error !== null && <ErrorState error={choices.error} onRetry={choices.retry} />}
        {choices.isPending && choices.error === null && <LinesSkeleton lines={6} />}
        {!choices.isPending && (
          <>
            <Section title={t('new.agent')} text={t('new.agentExplained')}>
              <AgentChoice
                agents={choices.agents}
                generalAgents={choices.generalAgents}
                chosenId={agent?.id}
                onChoose={(agentId) => {
                  set({ agentId })
                }}
              />
            </Section>
            <Section title={t('new.line')} text={t('new.lineExplained')}>
              <LineChoice
                lines={choices.lines}
                chosenId={line?.id}
                onChoose={(lineId) => {
                  set({ lineId })
                }}
              />
            </Section>
          </>
        )}
        <Section title={t('retry.title')}>
          <RetryFields
            isOn={draft.isRetrying}
            retry={draft.retry}
            error={problems.includes('retryOn') ? t('retry.onMissing') : undefined}
            onSwitch={(isRetrying) => {
              set({ isRetrying })
            }}
            onChange={(retry) => {
              set({ retry })
            }}
          />
        </Section>
      </form>
      <Summary
        people={people}
        agent={agent}
        line={line}
        busy={create.isPending ? pressed : null}
        error={create.error}
        onCreate={submit}
      />
    </div>
  )
}

/** A new campaign, on one page: what it is, whom it calls, who speaks, over which line. */
export const NewCampaignPage = (): ReactNode => {
  const { t } = useTranslation('campaigns')
  const mayWrite = useCan('campaigns.write')
  return (
    <Page
      title={t('new.title')}
      back={
        <ActionIcon
          renderRoot={(props) => <Link to="/campaigns" {...props} />}
          aria-label={t('monitor.back')}
          ml={-8}
        >
          <IconArrowLeft size={18} />
        </ActionIcon>
      }
    >
      {mayWrite ? <NewCampaign /> : <NoPermissionState />}
    </Page>
  )
}
