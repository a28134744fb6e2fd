import type { ContactImport } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes, formatNumber, formatShare } from '../../../shared/format/numbers.ts'
import { rowLink } from '../../../shared/keys/use-row-walk.ts'
import { Time } from '../../../shared/ui/time.tsx'
import { ImportStateDot } from './import-state.tsx'
import css from './imports-page.module.css'

const FileLink = ({ one }: { one: ContactImport }): ReactNode => (
  <Link
    to="/contacts/imports/$importId"
    params={{ importId: one.importId }}
    className={css.link}
    title={one.fileName}
    {...rowLink}
  >
    {one.fileName}
  </Link>
)

/** How an import stands, and how far it is while it runs. */
const State = ({ one }: { one: ContactImport }): ReactNode => (
  <span className={css.state}>
    <ImportStateDot state={one.state} />
    {one.state === 'RUNNING' && <span className="num">{formatShare(one.progress)}</span>}
  </span>
)

/** Imports as a table: what a wide screen shows. */
export const ImportsTable = ({ rows }: { rows: readonly ContactImport[] }): ReactNode => {
  const { t } = useTranslation('imports')
  return (
    <table className={css.table} aria-label={t('list.title')}>
      <thead>
        <tr>
          <th>{t('list.file')}</th>
          <th className={css.when}>{t('list.state')}</th>
          <th className={css.when}>{t('list.when')}</th>
          <th className={css.figure}>{t('list.created')}</th>
          <th className={css.figure}>{t('list.failed')}</th>
          <th className={css.figure}>{t('list.size')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.importId} className={css.row} data-row={one.importId}>
            <td>
              <FileLink one={one} />
            </td>
            <td className={css.when}>
              <State one={one} />
            </td>
            <td className={css.when}>
              <Time at={one.createdAt} />
            </td>
            <td className={`${css.figure} num`}>{one.startedAt !== null && formatNumber(one.success)}</td>
            <td className={`${css.figure} num`}>{one.startedAt !== null && formatNumber(one.failed)}</td>
            <td className={`${css.figure} num`}>{formatBytes(one.sizeBytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Imports as a list: what a phone shows. */
export const ImportCards = ({ rows }: { rows: readonly ContactImport[] }): ReactNode => {
  const { t } = useTranslation('imports')
  return (
    <ul className={css.cards} aria-label={t('list.title')}>
      {rows.map((one) => (
        <li key={one.importId} className={css.card} data-row={one.importId}>
          <FileLink one={one} />
          <span className={css.line}>
            <State one={one} />
            <Time at={one.createdAt} />
          </span>
          {one.startedAt !== null && (
            <span className={`${css.muted} num`}>
              {t('run.soFar', { created: formatNumber(one.success), failed: formatNumber(one.failed) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
