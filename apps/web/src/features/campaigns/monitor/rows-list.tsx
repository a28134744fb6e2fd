import type { CampaignContactWithContact } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../../shared/format/durations.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { formatPhone } from '../../../shared/format/phones.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { rowLink } from '../../../shared/keys/use-row-walk.ts'
import { CallStatus } from '../../../shared/ui/call-status.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { useBreath } from '../live/use-breath.ts'
import { nameOf } from '../person.ts'
import css from './rows.module.css'

type Row = CampaignContactWithContact

/** Opens the newest call of a row, or the person where nobody has called yet. */
const RowLink = ({ row }: { row: Row }): ReactNode => {
  const name = nameOf(row.contact)
  return row.callId === null ? (
    <Link to="/contacts" search={{ open: row.contactId }} className={css.name} title={name} {...rowLink}>
      {name}
    </Link>
  ) : (
    <Link to="/calls/$callId" params={{ callId: row.callId }} className={css.name} title={name} {...rowLink}>
      {name}
    </Link>
  )
}

/** What there is to say of a row in one line: how it went, when it goes on, or why it does not. */
const useRowWords = (): ((row: Row) => string | null) => {
  const { t } = useTranslation('campaigns')
  const { t: common } = useTranslation()
  const format = useFormat()
  return (row) => {
    const { status } = row.contact
    const mayBeCalled = status !== 'DO_NOT_CALL' && status !== 'INACTIVE'
    if (row.callStatus === 'PENDING' && !mayBeCalled)
      return t('rows.skippedBecause', { status: common(`contactStatus.${status}`).toLocaleLowerCase() })
    const again =
      row.nextCallDate !== null && mayBeCalled
        ? t('rows.calledAgain', { time: format.moment(row.nextCallDate) })
        : null
    const said = row.callStatus === 'CALLING' ? null : row.conversationSummary
    return [said, again].filter((text) => text !== null).join(' ') || null
  }
}

const TableRow = ({ row }: { row: Row }): ReactNode => {
  const breath = useBreath(row.callStatus)
  const words = useRowWords()(row)
  return (
    <tr data-row className={breath}>
      <td>
        <RowLink row={row} />
      </td>
      <td className={`${css.muted} num`}>{formatPhone(row.contact.phone)}</td>
      <td>
        <CallStatus status={row.callStatus} />
      </td>
      <td className={css.words} title={words ?? undefined}>
        {words}
      </td>
      <td className={`${css.right} num`}>{row.callAttempts === 0 ? '' : formatNumber(row.callAttempts)}</td>
      <td className={`${css.right} num`}>
        {row.callDuration === null ? '' : formatDuration(row.callDuration)}
      </td>
      <td className={`${css.right} ${css.muted}`}>
        {row.lastCallDate === null ? '' : <Time at={row.lastCallDate} />}
      </td>
    </tr>
  )
}

/** The rows as a table, for screens with room. */
export const RowsTable = ({ rows }: { rows: readonly Row[] }): ReactNode => {
  const { t } = useTranslation('campaigns')
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{t('rows.person')}</th>
          <th>{t('rows.phone')}</th>
          <th>{t('rows.status')}</th>
          <th>{t('rows.result')}</th>
          <th className={css.right}>{t('rows.attempts')}</th>
          <th className={css.right}>{t('rows.duration')}</th>
          <th className={css.right}>{t('rows.lastCall')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

const Card = ({ row }: { row: Row }): ReactNode => {
  const breath = useBreath(row.callStatus)
  const words = useRowWords()(row)
  return (
    <li data-row className={`${css.card} ${breath ?? ''}`}>
      <span className={css.cardHead}>
        <RowLink row={row} />
        <CallStatus status={row.callStatus} />
      </span>
      <span className={`${css.muted} num`}>{formatPhone(row.contact.phone)}</span>
      {words !== null && <span className={css.cardWords}>{words}</span>}
    </li>
  )
}

/** The rows at a phone's width. */
export const RowsCards = ({ rows }: { rows: readonly Row[] }): ReactNode => (
  <ul className={css.cards}>
    {rows.map((row) => (
      <Card key={row.id} row={row} />
    ))}
  </ul>
)
