import type { ContactImportDetail } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import css from './import-run.module.css'

/** The three numbers of an import; each opens its list. */
export const ImportFigures = ({ one }: { one: ContactImportDetail }): ReactNode => {
  const { t } = useTranslation('imports')
  const { importId, success, failed, changed, state, undone } = one
  const isAnybodyLeft = success > 0 && (state !== 'UNDONE' || (undone !== null && undone.kept > 0))
  const figure = (key: 'created' | 'failed' | 'changed', count: number): ReactNode => (
    <>
      <b className="num">{formatNumber(count)}</b>
      <span>{t(`figure.${key}`, { count })}</span>
    </>
  )
  return (
    <div className={css.figures}>
      {isAnybodyLeft ? (
        <Link to="/contacts" search={{ importId }} className={css.figure}>
          {figure('created', success)}
        </Link>
      ) : (
        <span className={css.figure}>{figure('created', success)}</span>
      )}
      <Link
        to="/contacts/imports/$importId"
        params={{ importId }}
        search={{}}
        className={css.figure}
        disabled={failed === 0}
      >
        {figure('failed', failed)}
      </Link>
      <Link
        to="/contacts/imports/$importId"
        params={{ importId }}
        search={{ rows: 'changed' }}
        className={css.figure}
        disabled={changed === 0}
      >
        {figure('changed', changed)}
      </Link>
    </div>
  )
}
