import type { Agent, LineView } from '@muloqot/contract'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { PlaceholderText } from '../../../shared/ui/placeholder-text.tsx'
import { PracticeTag } from '../../../shared/ui/practice-tag.tsx'
import { useErrorText } from '../../../shared/ui/use-error-text.ts'
import { PeopleCountWords } from '../people/people-count-words.tsx'
import type { PeopleCount } from '../people/use-people-count.ts'
import css from './new.module.css'

/** What will happen, before it is created: how many people hear which first words over which line. */
export const Summary = ({
  people,
  agent,
  line,
  busy,
  error,
  onCreate,
}: {
  people: PeopleCount
  agent: Agent | undefined
  line: LineView | undefined
  /** Which of the two buttons was pressed and is being answered. */
  busy: 'create' | 'start' | null
  error: unknown
  onCreate: (isStarted: boolean) => void
}): ReactNode => {
  const { t } = useTranslation('campaigns')
  const errorText = useErrorText()
  const mayRun = useCan('campaigns.run')
  const isReady = people.isSettled && agent !== undefined && line !== undefined
  const canStart = isReady && (people.count?.willBeCalled ?? 0) > 0
  return (
    <aside className={css.summary} aria-label={t('new.summary')}>
      <PeopleCountWords {...people} />
      {agent && (
        <p className={css.summaryOpening} lang={agent.language}>
          “<PlaceholderText text={agent.script.opening} />”
        </p>
      )}
      {line?.kind === 'practice' && (
        <p className={css.summaryLine}>
          <PracticeTag /> {t('new.practiceSummary')}
        </p>
      )}
      {Boolean(error) && (
        <p className={css.error} role="alert">
          {errorText(error)}
        </p>
      )}
      <div className={css.buttons}>
        {mayRun && (
          <Button
            fullWidth
            loading={busy === 'start'}
            disabled={!canStart || busy === 'create'}
            onClick={() => {
              onCreate(true)
            }}
          >
            {t('new.createAndStart')}
          </Button>
        )}
        <Button
          fullWidth
          variant={mayRun ? 'default' : 'filled'}
          loading={busy === 'create'}
          disabled={!isReady || busy === 'start'}
          onClick={() => {
            onCreate(false)
          }}
        >
          {t('new.create')}
        </Button>
      </div>
    </aside>
  )
}
