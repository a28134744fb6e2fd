import type { ImportPreview } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPhone } from '../../../shared/format/phones.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { StatusDot, type Tone } from '../../../shared/ui/status-dot.tsx'
import css from './check-import.module.css'

type Row = ImportPreview['rows'][number]
type Props = { row: Row; hasSheets: boolean }

const tones: Record<Row['outcome'], Tone> = { create: 'good', duplicate: 'warn', error: 'bad' }

/** Notes and the columns that have no place of their own, in one line. */
const othersOf = ({ contact: { customData, notes } }: Row): string =>
  [
    ...Object.entries(customData ?? {}).map(
      ([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    ),
    ...(notes === undefined ? [] : [notes]),
  ].join(' · ')

const Outcome = ({ row: { outcome, problems } }: { row: Row }): ReactNode => {
  const { t } = useTranslation('imports')
  const isChanged = outcome === 'create' && problems.length > 0
  return (
    <>
      <StatusDot tone={isChanged ? 'warn' : tones[outcome]}>
        {t(isChanged ? 'outcome.changed' : `outcome.${outcome}`)}
      </StatusDot>
      {problems.map(({ column, value, error }) => (
        <p key={`${column} ${error}`} className={css.reason}>
          {error}
          {value !== null && value !== '' && <> — “{value}”</>}
        </p>
      ))}
    </>
  )
}

const useParts = ({ row, hasSheets }: Props) => {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const { firstName, lastName, phone, dateOfBirth } = row.contact
  return {
    place: `${t('problems.rowOf', { row: row.row })}${hasSheets ? `, ${row.sheet}` : ''}`,
    name: `${firstName} ${lastName}`.trim(),
    phone: formatPhone(phone),
    born: dateOfBirth === undefined ? '' : format.date(dateOfBirth),
    others: othersOf(row),
  }
}

/** One row of the file as a row of the table. */
export const PreviewRow = (props: Props): ReactNode => {
  const { name, phone, born, others } = useParts(props)
  return (
    <tr>
      <td className={`${css.number} num`} title={props.row.sheet}>
        {props.row.row}
      </td>
      <td className={css.name}>{name}</td>
      <td className={`${css.phone} num`}>{phone}</td>
      <td className={`${css.date} num`}>{born}</td>
      <td className={css.cut} title={others}>
        {others}
      </td>
      <td className={css.outcome}>
        <Outcome row={props.row} />
      </td>
    </tr>
  )
}

/** One row of the file as an item of a phone's list. */
export const PreviewCard = (props: Props): ReactNode => {
  const { place, name, phone } = useParts(props)
  return (
    <li className={css.card}>
      <div className={css.cardLine}>
        <strong>{name}</strong>
        <span className="num">{phone}</span>
      </div>
      <span className={`${css.faint} num`}>{place}</span>
      <Outcome row={props.row} />
    </li>
  )
}
