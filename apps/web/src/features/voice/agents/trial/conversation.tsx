import type { AgentTrial, Language } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../../../shared/format/durations.ts'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { CallStatus } from '../../../../shared/ui/call-status.tsx'
import css from './trial.module.css'

const Facts = ({ trial }: { trial: AgentTrial }): ReactNode => {
  const { t } = useTranslation('agents')
  const format = useFormat()
  const { promisedAmount, promisedDate, callbackAt, answers } = trial.result
  const facts: [string, string][] = [
    ...(promisedAmount === null
      ? []
      : [[t('trial.promisedAmount'), format.som(promisedAmount)] as [string, string]]),
    ...(promisedDate === null
      ? []
      : [[t('trial.promisedDate'), format.date(promisedDate)] as [string, string]]),
    ...(callbackAt === null ? [] : [[t('trial.callbackAt'), format.moment(callbackAt)] as [string, string]]),
    ...Object.entries(answers).map(([id, answer]): [string, string] => {
      if (answer === null) return [id, '—']
      if (typeof answer === 'boolean') return [id, answer ? t('trial.yes') : t('trial.no')]
      return [id, String(answer)]
    }),
  ]
  if (facts.length === 0) return null
  return (
    <dl className={css.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A practice conversation as it was held, and what came of it. */
export const Conversation = ({ trial, language }: { trial: AgentTrial; language: Language }): ReactNode => {
  const { t } = useTranslation('agents')
  return (
    <div>
      {trial.turns.length === 0 ? (
        <p className={css.quiet}>{t('trial.nobodyTalked')}</p>
      ) : (
        <ol className={css.turns} lang={language} aria-label={t('trial.conversation')}>
          {trial.turns.map(({ speaker, text, startMs }) => (
            <li key={`${startMs} ${speaker}`} className={css.turn} data-speaker={speaker}>
              <span className={css.turnHead}>
                <span className={css.speaker}>{t(`trial.speaker.${speaker}`)}</span>
                <span className="num">{formatDuration(startMs / 1000)}</span>
              </span>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      )}
      <section className={css.result} aria-label={t('trial.result')}>
        <p className={css.resultHead}>
          <CallStatus status={trial.callStatus} />
          <span className={`${css.muted} num`}>{formatDuration(trial.durationMs / 1000)}</span>
        </p>
        <p className={css.summary}>{trial.summary}</p>
        <Facts trial={trial} />
      </section>
    </div>
  )
}
