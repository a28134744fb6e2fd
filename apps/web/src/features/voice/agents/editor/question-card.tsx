import type { AgentScript, Question } from '@muloqot/contract'
import { ActionIcon, Checkbox, Select, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './editor.module.css'
import { QuestionExtra } from './question-extra.tsx'
import { SaidField } from './said-field.tsx'
import { questionKinds, withKind } from './script-draft.ts'

/** One question of the script: what is asked, what follows, and its place. */
export const QuestionCard = ({
  question,
  index,
  count,
  allowed,
  issueAt,
  onChange,
  onMove,
  onRemove,
}: {
  question: Question
  index: number
  count: number
  allowed: AgentScript['allowedOutcomes']
  issueAt: (place: string) => string | undefined
  onChange: (question: Question) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}): ReactNode => {
  const { t } = useTranslation('agents')
  const place = `questions.${index}`
  return (
    <li className={css.question}>
      <div className={css.questionHead}>
        <span className={`${css.questionNumber} num`}>{t('editor.question', { number: index + 1 })}</span>
        <ActionIcon
          aria-label={t('editor.moveUp')}
          disabled={index === 0}
          onClick={() => {
            onMove(-1)
          }}
        >
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon
          aria-label={t('editor.moveDown')}
          disabled={index === count - 1}
          onClick={() => {
            onMove(1)
          }}
        >
          <IconArrowDown size={16} />
        </ActionIcon>
        <ActionIcon aria-label={t('editor.removeQuestion')} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      </div>
      <div className={css.pair}>
        <Select
          label={t('editor.kind')}
          allowDeselect={false}
          value={question.kind}
          data={questionKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          error={issueAt(`${place}.kind`)}
          onChange={(kind) => {
            if (kind !== null && kind !== question.kind) onChange(withKind(question, kind))
          }}
        />
        <TextInput
          label={t('editor.key')}
          maxLength={40}
          value={question.id}
          error={issueAt(`${place}.id`)}
          onChange={({ currentTarget }) => {
            onChange({ ...question, id: currentTarget.value })
          }}
        />
      </div>
      <SaidField
        label={t('editor.ask')}
        value={question.ask}
        error={issueAt(`${place}.ask`)}
        onChange={(ask) => {
          onChange({ ...question, ask })
        }}
      />
      <SaidField
        label={t('script.reask')}
        isOptional
        value={question.reask}
        error={issueAt(`${place}.reask`)}
        onChange={(reask) => {
          onChange({ ...question, reask })
        }}
      />
      <QuestionExtra
        question={question}
        allowed={allowed}
        place={place}
        issueAt={issueAt}
        onChange={onChange}
      />
      <Checkbox
        label={t('editor.required')}
        description={t('editor.requiredExplained')}
        checked={question.required}
        onChange={({ currentTarget }) => {
          onChange({ ...question, required: currentTarget.checked })
        }}
      />
    </li>
  )
}
