import type { AgentScript, Language, Question } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CallStatus } from '../../../shared/ui/call-status.tsx'
import { PlaceholderText } from '../../../shared/ui/placeholder-text.tsx'
import css from './script.module.css'
import { variablesOf } from './script-variables.ts'

const Part = ({ title, children }: { title: string; children: ReactNode }): ReactNode => (
  <section className={css.part} aria-label={title}>
    <h3 className={css.partTitle}>{title}</h3>
    {children}
  </section>
)

/** Words the agent says, marked as its voice. */
const Said = ({ text, note }: { text: string; note?: string }): ReactNode => (
  <p className={css.said}>
    {note !== undefined && <span className={css.note}>{note}</span>}
    <PlaceholderText text={text} />
  </p>
)

/** What follows from an answer, or what can be answered. */
const QuestionRules = ({ question }: { question: Question }): ReactNode => {
  const { t } = useTranslation('agents')
  const { t: common } = useTranslation()
  if (question.kind === 'yes-no') {
    const words = (step: typeof question.onYes): string =>
      step === 'continue' ? t('script.goesOn') : t('script.ends', { outcome: common(`callStatus.${step}`) })
    return (
      <ul className={css.rules}>
        <li>
          {t('script.onYes')}: {words(question.onYes)}
        </li>
        <li>
          {t('script.onNo')}: {words(question.onNo)}
        </li>
      </ul>
    )
  }
  if (question.kind === 'rating')
    return <p className={css.muted}>{t('script.range', { min: question.min, max: question.max })}</p>
  if (question.kind === 'choice')
    return (
      <ul className={css.rules}>
        {question.options.map(({ value, words }) => (
          <li key={value}>
            {value}: {words.join(', ')}
          </li>
        ))}
      </ul>
    )
  if (question.kind === 'promise')
    return (
      <>
        <Said text={question.askDate} note={t('script.askDate')} />
        {question.askAmount !== undefined && <Said text={question.askAmount} note={t('script.askAmount')} />}
        {question.persuade !== undefined && <Said text={question.persuade} note={t('script.persuade')} />}
      </>
    )
  return null
}

const Questions = ({ questions }: { questions: readonly Question[] }): ReactNode => {
  const { t } = useTranslation('agents')
  return (
    <ol className={css.questions}>
      {questions.map((question) => (
        <li key={question.id}>
          <p className={css.questionKind}>
            {t(`kind.${question.kind}`)}
            {question.required && <span className={css.muted}>{t('script.required')}</span>}
          </p>
          <Said text={question.ask} />
          {question.reask !== undefined && <Said text={question.reask} note={t('script.reask')} />}
          <QuestionRules question={question} />
        </li>
      ))}
    </ol>
  )
}

const Variables = ({ script }: { script: AgentScript }): ReactNode => {
  const { t } = useTranslation('agents')
  const { t: common } = useTranslation()
  const { fields, headings } = variablesOf(script)
  const names = { firstName: true, lastName: true, phone: true, company: true } as const
  const known = (Object.keys(names) as (keyof typeof names)[]).filter((name) => fields.includes(name))
  return (
    <dl className={css.variables}>
      {known.map((name) => (
        <div key={name}>
          <dt>{common(`placeholder.${name}`)}</dt>
          <dd>{t('script.everyContact')}</dd>
        </div>
      ))}
      {headings.map((heading) => (
        <div key={heading}>
          <dt>{heading}</dt>
          <dd>{t('script.ownColumn')}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A script to read, in the order of a call. */
export const ScriptView = ({ script, language }: { script: AgentScript; language: Language }): ReactNode => {
  const { t } = useTranslation('agents')
  const { voicemail } = script
  return (
    <div lang={language}>
      <p className={css.goal}>{script.goal}</p>
      <Part title={t('script.opening')}>
        <Said text={script.opening} />
      </Part>
      {script.notice !== undefined && (
        <Part title={t('script.notice')}>
          <Said text={script.notice} />
        </Part>
      )}
      <Part title={t('script.questions')}>
        <Questions questions={script.questions} />
      </Part>
      <Part title={t('script.outcomes')}>
        <ul className={css.outcomes}>
          {script.allowedOutcomes.map((outcome) => (
            <li key={outcome}>
              <CallStatus status={outcome} />
              <Said text={script.closings[outcome] ?? ''} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('script.special')}>
        <Said text={script.replies.whoIsCalling} note={t('script.whoIsCalling')} />
        <Said text={script.replies.isRobot} note={t('script.isRobot')} />
        <Said text={script.wrongNumber} note={t('script.wrongNumber')} />
        <Said text={script.doNotCall} note={t('script.doNotCall')} />
        {voicemail.behaviour === 'leave-message' ? (
          <Said text={voicemail.message} note={t('script.voicemail')} />
        ) : (
          <p className={css.muted}>{t('script.voicemailHangUp')}</p>
        )}
      </Part>
      <Part title={t('script.variables')}>
        <Variables script={script} />
      </Part>
      <Part title={t('script.manner')}>
        <p className={css.muted}>
          {t(`voice.${script.voice}`)}.{' '}
          {t('script.limits', { reasks: script.maxReasks, turns: script.maxTurns })}
        </p>
      </Part>
    </div>
  )
}
