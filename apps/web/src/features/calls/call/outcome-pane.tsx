import type { Call } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CallState } from '../call-state.tsx'
import { Part } from '../../../shared/ui/facts.tsx'
import css from './panes.module.css'
import { ResultFacts } from './result-facts.tsx'
import { TalkRatio } from './talk-ratio.tsx'

const hasValues = ({ result }: Call): boolean =>
  result !== null &&
  (result.promisedAmount !== null ||
    result.promisedDate !== null ||
    result.callbackAt !== null ||
    Object.keys(result.answers).length > 0)

/** What came of the call: in a word, in a sentence, in a paragraph, in values, and who spoke how much. */
export const OutcomePane = ({ call }: { call: Call }): ReactNode => {
  const { t } = useTranslation('calls')
  const hasMoreThanOutcome =
    call.summary !== null && call.summary.replace(/\.$/, '') !== (call.outcome ?? '').replace(/\.$/, '')
  return (
    <div className={css.pane}>
      <Part title={t('outcome.title')}>
        <CallState call={call} />
        {call.outcome !== null && <p className={css.outcome}>{call.outcome}</p>}
      </Part>
      {hasMoreThanOutcome && (
        <Part title={t('outcome.summary')}>
          <p className={css.summary}>{call.summary}</p>
        </Part>
      )}
      {call.result !== null && hasValues(call) && (
        <Part title={t('outcome.result')}>
          <ResultFacts call={call} result={call.result} />
        </Part>
      )}
      {call.turns.length > 0 && (
        <Part title={t('talk.title')}>
          <TalkRatio call={call} />
        </Part>
      )}
    </div>
  )
}
