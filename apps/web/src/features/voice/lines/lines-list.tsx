import type { LineView } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { rowLink } from '../../../shared/keys/use-row-walk.ts'
import { PracticeTag } from '../../../shared/ui/practice-tag.tsx'
import { sharesOf } from './line-draft.ts'
import css from './lines.module.css'
import { useSpeedWords } from './use-speed-words.ts'

const Name = ({ line, isOpen }: { line: LineView; isOpen: boolean }): ReactNode => {
  const { t } = useTranslation('lines')
  return (
    <span className={css.nameCell}>
      <Link
        to="/lines"
        search={(before) => ({ ...before, open: line.id, add: undefined })}
        className={css.name}
        aria-current={isOpen ? 'true' : undefined}
        {...rowLink}
      >
        {line.name}
      </Link>
      {line.kind === 'practice' && (
        <span className={css.above}>
          <PracticeTag />
        </span>
      )}
      {line.isDefault && <span className={css.muted}>{t('list.default')}</span>}
    </span>
  )
}

/** Whom a practice line calls, in a few words. */
const usePeopleWords = (): ((line: LineView) => string) => {
  const { t } = useTranslation('lines')
  return ({ kind, settings }) => {
    if (kind !== 'practice') return ''
    if (settings.personas === null) return t('list.usualMix')
    return sharesOf(settings.personas)
      .map(({ persona }) => t(`persona.${persona}`))
      .join(', ')
  }
}

/** The list as a table, for screens with room. */
export const LinesTable = ({
  lines,
  openId,
}: {
  lines: readonly LineView[]
  openId: string | undefined
}): ReactNode => {
  const { t } = useTranslation('lines')
  const peopleWords = usePeopleWords()
  const speedWords = useSpeedWords()
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{t('list.name')}</th>
          <th>{t('list.kind')}</th>
          <th className={css.right}>{t('list.atOnce')}</th>
          <th className={css.right}>{t('list.perSecond')}</th>
          <th>{t('list.people')}</th>
          <th>{t('list.speed')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} data-row data-open={line.id === openId}>
            <td>
              <Name line={line} isOpen={line.id === openId} />
            </td>
            <td>{t(`kind.${line.kind}`)}</td>
            <td className={`${css.right} num`}>{formatNumber(line.maxConcurrentCalls)}</td>
            <td className={`${css.right} num`}>
              {line.callsPerSecond === null ? t('list.noLimit') : formatNumber(line.callsPerSecond)}
            </td>
            <td className={css.muted} title={peopleWords(line)}>
              {peopleWords(line)}
            </td>
            <td className={css.muted}>{line.kind === 'practice' ? speedWords(line.settings.speed) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The list at a phone's width. */
export const LinesCards = ({ lines }: { lines: readonly LineView[] }): ReactNode => {
  const { t } = useTranslation('lines')
  const peopleWords = usePeopleWords()
  return (
    <ul className={css.cards}>
      {lines.map((line) => (
        <li key={line.id} data-row className={css.card}>
          <Name line={line} isOpen={false} />
          <span className={`${css.muted} num`}>
            {t('list.atOnceWords', {
              count: line.maxConcurrentCalls,
              number: formatNumber(line.maxConcurrentCalls),
            })}
            {line.callsPerSecond !== null &&
              `, ${t('list.perSecondWords', { number: formatNumber(line.callsPerSecond) })}`}
          </span>
          <span className={css.muted}>{peopleWords(line)}</span>
        </li>
      ))}
    </ul>
  )
}
