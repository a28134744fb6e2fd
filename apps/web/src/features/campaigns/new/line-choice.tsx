import type { LineView } from '@muloqot/contract'
import { Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { PracticeTag } from '../../../shared/ui/practice-tag.tsx'
import css from './new.module.css'

/** How people are called; a practice line calls nobody. */
export const LineChoice = ({
  lines,
  chosenId,
  onChoose,
}: {
  lines: readonly LineView[]
  chosenId: string | undefined
  onChoose: (id: string) => void
}): ReactNode => {
  const { t } = useTranslation('campaigns')
  return (
    <Radio.Group
      value={chosenId ?? null}
      onChange={onChoose}
      label={t('new.line')}
      labelProps={{ className: 'visually-hidden' }}
    >
      <Stack gap={8}>
        {lines.map((line) => (
          <Radio.Card key={line.id} value={line.id} className={css.card} aria-label={line.name}>
            <Radio.Indicator size="sm" />
            <span className={css.cardBody}>
              <span className={css.cardHead}>
                <span className={css.cardName}>{line.name}</span>
                {line.kind === 'practice' && <PracticeTag />}
              </span>
              <span className={`${css.muted} num`}>
                {t('new.lineAtOnce', {
                  count: line.maxConcurrentCalls,
                  number: formatNumber(line.maxConcurrentCalls),
                })}
                {line.callsPerSecond !== null &&
                  `, ${t('new.linePerSecond', { number: formatNumber(line.callsPerSecond) })}`}
              </span>
              {line.kind === 'practice' && <span className={css.muted}>{t('new.practiceLine')}</span>}
            </span>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  )
}
