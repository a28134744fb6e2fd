import {
  campaignTypes,
  changeAgent,
  getAgent,
  listAgents,
  listAgentVersions,
  type Agent,
  type AgentScript,
} from '@muloqot/contract'
import { Button, Select, TextInput } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../../shared/api/use-endpoint.ts'
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog.tsx'
import { Page } from '../../../../shared/ui/page.tsx'
import { toastDone } from '../../../../shared/ui/toasts.tsx'
import { useErrorText } from '../../../../shared/ui/use-error-text.ts'
import { TrialPanel } from '../trial/trial-panel.tsx'
import css from './editor.module.css'
import { changeOf, type AgentDraft } from './agent-change.ts'
import { cleanScript } from './script-draft.ts'
import type { ScriptForm } from './script-form.ts'
import { issuesOf } from './script-issues.ts'
import {
  MannerFields,
  OpeningFields,
  OutcomesFields,
  QuestionsFields,
  SpecialFields,
} from './script-sections.tsx'
import { useIssueWords } from './use-issue-words.ts'

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
    <h2 className={css.sectionTitle}>{title}</h2>
    {text !== undefined && <p className={css.sectionText}>{text}</p>}
    <div className={css.sectionBody}>{children}</div>
  </section>
)

/** Changes an agent. A changed script is saved as a new version; what is not saved yet can be tried beside it. */
export const AgentEditor = ({
  agent,
  back,
  onClose,
}: {
  agent: Agent
  back: ReactNode
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation('agents')
  const { t: common } = useTranslation()
  const errorText = useErrorText()
  const form = useRef<HTMLDivElement>(null)
  // The agent as it was when editing began; a save ends the editing.
  const [before] = useState(agent)
  const [draft, setDraft] = useState<AgentDraft>({
    name: agent.name,
    campaignType: agent.campaignType,
    script: agent.script,
  })
  const [isTried, setIsTried] = useState(false)
  const save = useCall(changeAgent, [getAgent, listAgents, listAgentVersions])
  const script = cleanScript(draft.script)
  const issues = issuesOf(script)
  const words = useIssueWords(issues)
  const change = changeOf(before, draft)
  // Known at once and not only with the next drawing: the page is left in the same moment.
  const isSaved = useRef(false)
  const wouldLose = (): boolean => change !== null && !isSaved.current
  const blocker = useBlocker({
    shouldBlockFn: wouldLose,
    enableBeforeUnload: wouldLose,
    withResolver: true,
  })
  const scriptForm: ScriptForm = {
    script: draft.script,
    issueAt: (place) => (isTried ? words(place) : undefined),
    change: (part: Partial<AgentScript>) => {
      setDraft((old) => ({ ...old, script: { ...old.script, ...part } }))
    },
  }
  const submit = (): void => {
    setIsTried(true)
    if (issues.size > 0 || draft.name.trim() === '') {
      // The first mark appears with the next drawing.
      requestAnimationFrame(() => {
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      })
      return
    }
    if (change === null) {
      onClose()
      return
    }
    save.mutate(
      { params: { id: agent.id }, body: change },
      {
        onSuccess: ({ version }) => {
          isSaved.current = true
          toastDone(t('editor.saved', { version }))
          onClose()
        },
      },
    )
  }
  return (
    <Page
      title={draft.name || t('editor.title')}
      back={back}
      action={
        <Button loading={save.isPending} onClick={submit}>
          {change?.script === undefined
            ? common('action.save')
            : t('editor.saveVersion', { version: before.version + 1 })}
        </Button>
      }
    >
      <div className={css.scroll}>
        <div className={css.form} ref={form}>
          {isTried && issues.size > 0 && (
            <p className={css.banner} role="alert">
              {t('editor.issues', { count: issues.size })}
            </p>
          )}
          {save.isError && (
            <p className={css.banner} role="alert">
              {errorText(save.error)}
            </p>
          )}
          <Section title={t('editor.what')}>
            <TextInput
              label={t('new.name')}
              maxLength={255}
              value={draft.name}
              error={isTried && draft.name.trim() === '' ? t('new.nameMissing') : undefined}
              onChange={({ currentTarget }) => {
                setDraft((old) => ({ ...old, name: currentTarget.value }))
              }}
            />
            <Select
              label={t('list.type')}
              description={t('editor.typeExplained')}
              allowDeselect={false}
              value={draft.campaignType}
              data={campaignTypes.map((value) => ({ value, label: common(`campaignType.${value}`) }))}
              onChange={(campaignType) => {
                if (campaignType !== null) setDraft((old) => ({ ...old, campaignType }))
              }}
            />
          </Section>
          <Section
            title={t('editor.beginning')}
            text={t('editor.variables', {
              name: '{{firstName|…}}',
              company: '{{company|…}}',
              column: '{{customData.…}}',
            })}
          >
            <OpeningFields {...scriptForm} />
          </Section>
          <Section title={t('script.questions')}>
            <QuestionsFields {...scriptForm} />
          </Section>
          <Section title={t('script.outcomes')} text={t('editor.outcomesExplained')}>
            <OutcomesFields {...scriptForm} />
          </Section>
          <Section title={t('script.special')}>
            <SpecialFields {...scriptForm} />
          </Section>
          <Section title={t('script.manner')}>
            <MannerFields {...scriptForm} />
          </Section>
        </div>
        <aside className={css.trial} aria-label={t('pane.try')}>
          <h2 className={css.sectionTitle}>{t('pane.try')}</h2>
          <TrialPanel agent={agent} draft={script} isBlocked={issues.size > 0} />
        </aside>
      </div>
      <ConfirmDialog
        isOpen={blocker.status === 'blocked'}
        title={t('editor.leaveTitle')}
        text={t('editor.leaveText')}
        actionLabel={t('editor.leave')}
        onConfirm={() => {
          blocker.proceed?.()
        }}
        onClose={() => {
          blocker.reset?.()
        }}
      />
    </Page>
  )
}
