import type { ContactImportDetail, FailedContact, ImportProblem } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPhone } from '../../../shared/format/phones.ts'
import css from './import-run.module.css'
import { reasonAlone } from './problem-rules.ts'

type Props = { problem: ImportProblem; one: ContactImportDetail; hasSheets: boolean }

/** Whom the row is about, as far as it was understood. Changed contacts are told without it. */
const whoOf = (problem: ImportProblem): string => {
  if (!('contact' in problem)) return ''
  const { firstName, lastName, phone } = (problem as FailedContact).contact
  return [`${firstName} ${lastName}`.trim(), formatPhone(phone)].filter((part) => part !== '').join(', ')
}

/** One row of the file that did not make it as it stood. */
export const ProblemRow = ({ problem, hasSheets }: Props): ReactNode => {
  const { t } = useTranslation('imports')
  return (
    <tr>
      <td className={`${css.number} num`}>
        {problem.row}
        {hasSheets && <span className={css.sheet}>{problem.sheet}</span>}
      </td>
      <td className={css.cut}>{whoOf(problem)}</td>
      <td className={css.cut}>{problem.column ?? ''}</td>
      <td className={css.cut} title={problem.value ?? undefined}>
        {problem.value === null ? <span className={css.muted}>{t('problems.nothing')}</span> : problem.value}
      </td>
      <td className={css.reason}>{reasonAlone(problem)}</td>
    </tr>
  )
}

/** The same as an item of a phone's list. */
export const ProblemCard = ({ problem, hasSheets }: Props): ReactNode => {
  const { t } = useTranslation('imports')
  const who = whoOf(problem)
  return (
    <li className={css.card}>
      <strong>{reasonAlone(problem)}</strong>
      <span className={css.muted}>
        {t('problems.rowOf', { row: problem.row })}
        {hasSheets && `, ${problem.sheet}`}
        {problem.column !== null && ` · ${problem.column}`}
        {problem.value !== null && ` · “${problem.value}”`}
      </span>
      {who !== '' && <span>{who}</span>}
    </li>
  )
}
