import type { Call, Question } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { Time } from '../../../shared/ui/time.tsx'
import { Fact, Facts } from '../../../shared/ui/facts.tsx'
import css from './panes.module.css'
import { questionText } from './question-text.ts'
import { useQuestions } from './use-questions.ts'

type Result = NonNullable<Call['result']>
type Answer = Result['answers'][string]

/** Answers in the order of the script; a promise is told apart, with its sum and day. */
const orderAnswers = (
  answers: Result['answers'],
  questions: readonly Question[] | undefined,
): { id: string; text: string; answer: Answer }[] => {
  const known = (questions ?? []).filter(({ id }) => id in answers)
  const knownIds = new Set(known.map(({ id }) => id))
  return [
    ...known
      .filter(({ kind }) => kind !== 'promise')
      .map(({ id, ask }) => ({ id, text: questionText(ask), answer: answers[id] ?? null })),
    ...Object.entries(answers)
      .filter(([id]) => !knownIds.has(id))
      .map(([id, answer]) => ({ id, text: id, answer })),
  ]
}

const AnswerText = ({ answer }: { answer: Answer }): ReactNode => {
  const { t } = useTranslation('calls')
  const format = useFormat()
  if (answer === null) return <span className={css.muted}>{t('result.noAnswer')}</span>
  if (typeof answer === 'boolean') return answer ? t('result.yes') : t('result.no')
  if (typeof answer === 'number') return <span className="num">{formatNumber(answer)}</span>
  return /^\d{4}-\d\d-\d\d$/.test(answer) ? format.date(answer) : answer
}

/** What a call came to, as values: the promise, the callback, the answers. */
export const ResultFacts = ({ call, result }: { call: Call; result: Result }): ReactNode => {
  const { t } = useTranslation('calls')
  const format = useFormat()
  const answers = orderAnswers(result.answers, useQuestions(call))
  const { promisedAmount, promisedDate, callbackAt } = result
  const hasPromise = promisedAmount !== null || promisedDate !== null
  return (
    <>
      {(hasPromise || callbackAt !== null) && (
        <Facts>
          {hasPromise && (
            <>
              <Fact label={t('result.amount')}>
                {promisedAmount === null ? (
                  <span className={css.muted}>{t('result.notNamed')}</span>
                ) : (
                  <strong className="num">{format.som(promisedAmount)}</strong>
                )}
              </Fact>
              <Fact label={t('result.date')}>
                {promisedDate === null ? (
                  <span className={css.muted}>{t('result.notNamed')}</span>
                ) : (
                  <strong className="num">{format.date(promisedDate)}</strong>
                )}
              </Fact>
            </>
          )}
          {callbackAt !== null && (
            <Fact label={t('result.callback')}>
              <strong>
                <Time at={callbackAt} />
              </strong>
            </Fact>
          )}
        </Facts>
      )}
      {answers.length > 0 && (
        <dl className={css.answers} aria-label={t('result.answers')}>
          {answers.map(({ id, text, answer }) => (
            <div key={id}>
              <dt>{text}</dt>
              <dd>
                <AnswerText answer={answer} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
