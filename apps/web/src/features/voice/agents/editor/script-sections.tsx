import { agentVoices, conversationOutcomes, type AgentScript } from '@muloqot/contract'
import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './editor.module.css'
import { QuestionCard } from './question-card.tsx'
import { SaidField } from './said-field.tsx'
import { emptyQuestion, moved, newQuestionId, withOutcome } from './script-draft.ts'
import type { ScriptForm } from './script-form.ts'

const questionsMax = 20

/** How a call begins. */
export const OpeningFields = ({ script, issueAt, change }: ScriptForm): ReactNode => {
  const { t } = useTranslation('agents')
  return (
    <>
      <TextInput
        label={t('editor.goal')}
        maxLength={300}
        value={script.goal}
        error={issueAt('goal')}
        onChange={({ currentTarget }) => {
          change({ goal: currentTarget.value })
        }}
      />
      <SaidField
        label={t('script.opening')}
        description={t('editor.openingExplained')}
        value={script.opening}
        error={issueAt('opening')}
        onChange={(opening) => {
          change({ opening })
        }}
      />
      <SaidField
        label={t('script.notice')}
        description={t('editor.noticeExplained')}
        isOptional
        value={script.notice}
        error={issueAt('notice')}
        onChange={(notice) => {
          change({ notice })
        }}
      />
    </>
  )
}

/** What is asked, in order. */
export const QuestionsFields = ({ script, issueAt, change }: ScriptForm): ReactNode => {
  const { t } = useTranslation('agents')
  const { questions } = script
  return (
    <>
      <ol className={css.questions}>
        {questions.map((question, index) => (
          <QuestionCard
            // Keys can be the same, or empty, while they are typed; the place is what identifies a question here.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            question={question}
            index={index}
            count={questions.length}
            allowed={script.allowedOutcomes}
            issueAt={issueAt}
            onChange={(changed) => {
              change({ questions: questions.map((one, at) => (at === index ? changed : one)) })
            }}
            onMove={(by) => {
              change({ questions: moved(questions, index, by) })
            }}
            onRemove={() => {
              change({ questions: questions.filter((_, at) => at !== index) })
            }}
          />
        ))}
      </ol>
      <Button
        variant="default"
        w="fit-content"
        leftSection={<IconPlus size={16} />}
        disabled={questions.length >= questionsMax}
        onClick={() => {
          change({ questions: [...questions, emptyQuestion('yes-no', newQuestionId(questions))] })
        }}
      >
        {t('editor.addQuestion')}
      </Button>
    </>
  )
}

/** How a call may end, and the last words for each ending. */
export const OutcomesFields = ({ script, issueAt, change }: ScriptForm): ReactNode => {
  const { t } = useTranslation('agents')
  const { t: common } = useTranslation()
  const issue = issueAt('allowedOutcomes')
  return (
    <>
      {conversationOutcomes.map((outcome) => (
        <div key={outcome} className={css.outcome}>
          <Checkbox
            label={common(`callStatus.${outcome}`)}
            checked={script.allowedOutcomes.includes(outcome)}
            onChange={({ currentTarget }) => {
              change(withOutcome(script, outcome, currentTarget.checked))
            }}
          />
          {script.allowedOutcomes.includes(outcome) && (
            <SaidField
              label={t('editor.lastWords')}
              value={script.closings[outcome]}
              error={issueAt(`closings.${outcome}`)}
              onChange={(text) => {
                change({ closings: { ...script.closings, [outcome]: text } })
              }}
            />
          )}
        </div>
      ))}
      {issue !== undefined && (
        <p className={css.error} role="alert">
          {issue}
        </p>
      )}
    </>
  )
}

/** What is said outside the plan of the call. */
export const SpecialFields = ({ script, issueAt, change }: ScriptForm): ReactNode => {
  const { t } = useTranslation('agents')
  const { replies, voicemail } = script
  const isMessage = voicemail.behaviour === 'leave-message'
  return (
    <>
      {(['whoIsCalling', 'isRobot'] as const).map((reply) => (
        <SaidField
          key={reply}
          label={t(`script.${reply}`)}
          value={replies[reply]}
          error={issueAt(`replies.${reply}`)}
          onChange={(text) => {
            change({ replies: { ...replies, [reply]: text } })
          }}
        />
      ))}
      {(['wrongNumber', 'doNotCall'] as const).map((special) => (
        <SaidField
          key={special}
          label={t(`script.${special}`)}
          value={script[special]}
          error={issueAt(special)}
          onChange={(text) => {
            change({ [special]: text })
          }}
        />
      ))}
      <Checkbox
        label={t('editor.leavesMessage')}
        checked={isMessage}
        onChange={({ currentTarget }) => {
          const next: AgentScript['voicemail'] = currentTarget.checked
            ? { behaviour: 'leave-message', message: '' }
            : { behaviour: 'hang-up' }
          change({ voicemail: next })
        }}
      />
      {isMessage && (
        <SaidField
          label={t('script.voicemail')}
          value={voicemail.message}
          error={issueAt('voicemail.message')}
          onChange={(message) => {
            change({ voicemail: { behaviour: 'leave-message', message } })
          }}
        />
      )}
    </>
  )
}

/** How the agent sounds, and how patient it is. */
export const MannerFields = ({ script, issueAt, change }: ScriptForm): ReactNode => {
  const { t } = useTranslation('agents')
  const limits = [
    { name: 'maxReasks', min: 0, max: 5 },
    { name: 'maxTurns', min: 4, max: 60 },
  ] as const
  return (
    <div className={css.pair}>
      <Select
        label={t('editor.voice')}
        allowDeselect={false}
        value={script.voice}
        data={agentVoices.map((value) => ({ value, label: t(`voice.${value}`) }))}
        onChange={(voice) => {
          if (voice !== null) change({ voice })
        }}
      />
      {limits.map(({ name, min, max }) => (
        <NumberInput
          key={name}
          label={t(`editor.${name}`)}
          min={min}
          max={max}
          clampBehavior="strict"
          allowDecimal={false}
          value={script[name]}
          error={issueAt(name)}
          onChange={(value) => {
            if (typeof value === 'number') change({ [name]: value })
          }}
        />
      ))}
    </div>
  )
}
