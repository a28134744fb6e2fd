import { conversationOutcomes, type AgentScript, type Question } from '@muloqot/contract'
import { ActionIcon, Button, Group, NumberInput, Select, TagsInput, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './editor.module.css'
import { SaidField } from './said-field.tsx'

type Props<Kind extends Question['kind']> = {
  question: Extract<Question, { kind: Kind }>
  place: string
  issueAt: (place: string) => string | undefined
  onChange: (question: Question) => void
}

const YesNo = ({
  question,
  allowed,
  place,
  issueAt,
  onChange,
}: Props<'yes-no'> & { allowed: AgentScript['allowedOutcomes'] }): ReactNode => {
  const { t } = useTranslation('agents')
  const { t: common } = useTranslation()
  const data = [
    { value: 'continue', label: t('script.goesOn') },
    ...conversationOutcomes
      .filter(
        (outcome) => allowed.includes(outcome) || question.onYes === outcome || question.onNo === outcome,
      )
      .map((outcome) => ({
        value: outcome,
        label: t('script.ends', { outcome: common(`callStatus.${outcome}`) }),
      })),
  ]
  const steps = ['onYes', 'onNo'] as const
  return (
    <Group gap={12} grow align="flex-start">
      {steps.map((step) => (
        <Select
          key={step}
          label={t(`script.${step}`)}
          allowDeselect={false}
          value={question[step]}
          data={data}
          error={issueAt(`${place}.${step}`)}
          onChange={(value) => {
            const outcome = conversationOutcomes.find((known) => known === value)
            onChange({ ...question, [step]: outcome ?? 'continue' })
          }}
        />
      ))}
    </Group>
  )
}

const PromiseTexts = ({ question, place, issueAt, onChange }: Props<'promise'>): ReactNode => {
  const { t } = useTranslation('agents')
  const texts = ['askDate', 'askAmount', 'persuade'] as const
  return texts.map((text) => (
    <SaidField
      key={text}
      label={t(`script.${text}`)}
      isOptional={text !== 'askDate'}
      value={question[text]}
      error={issueAt(`${place}.${text}`)}
      onChange={(value) => {
        onChange({ ...question, [text]: value })
      }}
    />
  ))
}

const Rating = ({ question, place, issueAt, onChange }: Props<'rating'>): ReactNode => {
  const { t } = useTranslation('agents')
  return (
    <Group gap={12} grow align="flex-start">
      <Select
        label={t('editor.from')}
        allowDeselect={false}
        value={String(question.min)}
        data={['0', '1']}
        onChange={(value) => {
          onChange({ ...question, min: Number(value) })
        }}
      />
      <NumberInput
        label={t('editor.to')}
        min={2}
        max={10}
        clampBehavior="strict"
        allowDecimal={false}
        value={question.max}
        error={issueAt(`${place}.max`)}
        onChange={(value) => {
          onChange({ ...question, max: Number(value) })
        }}
      />
    </Group>
  )
}

const optionsMax = 10

const Choice = ({ question, place, issueAt, onChange }: Props<'choice'>): ReactNode => {
  const { t } = useTranslation('agents')
  const { t: common } = useTranslation()
  const { options } = question
  const set = (index: number, change: Partial<(typeof options)[number]>): void => {
    onChange({
      ...question,
      options: options.map((option, at) => (at === index ? { ...option, ...change } : option)),
    })
  }
  return (
    <div className={css.options}>
      {options.map((option, index) => (
        // An option has no identity but its place while its words are typed.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={css.option}>
          <TextInput
            label={t('editor.option', { number: index + 1 })}
            maxLength={60}
            value={option.value}
            error={issueAt(`${place}.options.${index}.value`)}
            onChange={({ currentTarget }) => {
              set(index, { value: currentTarget.value })
            }}
          />
          <TagsInput
            label={t('editor.words')}
            placeholder={t('editor.wordsHint')}
            maxTags={20}
            value={option.words}
            error={issueAt(`${place}.options.${index}.words`)}
            onChange={(words) => {
              set(index, { words })
            }}
          />
          <ActionIcon
            mt={28}
            aria-label={common('action.delete')}
            disabled={options.length <= 2}
            onClick={() => {
              onChange({ ...question, options: options.filter((_, at) => at !== index) })
            }}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        w="fit-content"
        leftSection={<IconPlus size={14} />}
        disabled={options.length >= optionsMax}
        onClick={() => {
          onChange({ ...question, options: [...options, { value: '', words: [] }] })
        }}
      >
        {t('editor.addOption')}
      </Button>
    </div>
  )
}

/** What a question has beyond its words, by its kind. */
export const QuestionExtra = ({
  question,
  allowed,
  ...rest
}: {
  question: Question
  /** The endings the script may have. */
  allowed: AgentScript['allowedOutcomes']
  place: string
  issueAt: (place: string) => string | undefined
  onChange: (question: Question) => void
}): ReactNode => {
  if (question.kind === 'yes-no') return <YesNo question={question} allowed={allowed} {...rest} />
  if (question.kind === 'promise') return <PromiseTexts question={question} {...rest} />
  if (question.kind === 'rating') return <Rating question={question} {...rest} />
  if (question.kind === 'choice') return <Choice question={question} {...rest} />
  return null
}
