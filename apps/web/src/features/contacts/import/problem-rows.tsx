import { SegmentedControl } from '@mantine/core'
import type { ContactImportDetail, ImportProblem } from '@muloqot/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { Pagination } from '../../../shared/ui/pagination.tsx'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'
import css from './import-run.module.css'
import { ProblemCard, ProblemRow } from './problem-row.tsx'
import { pageOfList } from './problem-rules.ts'

const rowsPerPage = 50

/** The rows that did not become contacts, or became them with a change: where, what stands there, and why. */
export const ProblemRows = ({ one }: { one: ContactImportDetail }): ReactNode => {
  const { t } = useTranslation('imports')
  const isPhone = useIsPhone()
  const search = useSearch({ from: '/_shell/contacts/imports/$importId' })
  const navigate = useNavigate({ from: '/contacts/imports/$importId' })
  const isChanged = search.rows === 'changed' || one.failed === 0
  const all: readonly ImportProblem[] = isChanged ? one.changedContacts : one.failedContacts
  const total = isChanged ? one.changed : one.failed
  const { page, items } = pageOfList(all, search.page ?? 1, rowsPerPage)
  const hasSheets = one.sheets.filter(({ read }) => read).length > 1
  const shared = { one, hasSheets }
  return (
    <section className={css.problems} aria-label={t('problems.label')}>
      {one.failed > 0 && one.changed > 0 && (
        <SegmentedControl
          size="xs"
          value={isChanged ? 'changed' : 'failed'}
          data={[
            { value: 'failed', label: t('problems.failed', { number: formatNumber(one.failed) }) },
            { value: 'changed', label: t('problems.changed', { number: formatNumber(one.changed) }) },
          ]}
          onChange={(value) =>
            void navigate({ search: value === 'changed' ? { rows: 'changed' } : {}, replace: true })
          }
        />
      )}
      {isPhone ? (
        <ul className={css.cards}>
          {items.map((problem, index) => (
            <ProblemCard key={`${page} ${index}`} problem={problem} {...shared} />
          ))}
        </ul>
      ) : (
        <table className={css.table}>
          <thead>
            <tr>
              <th className={css.number}>{t('rows.row')}</th>
              <th>{t('problems.who')}</th>
              <th>{t('problems.column')}</th>
              <th>{t('problems.value')}</th>
              <th className={css.reason}>{t('problems.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((problem, index) => (
              <ProblemRow key={`${page} ${index}`} problem={problem} {...shared} />
            ))}
          </tbody>
        </table>
      )}
      {all.length < total && (
        <p className={css.muted}>
          {t('problems.cut', { number: formatNumber(all.length), total: formatNumber(total) })}
        </p>
      )}
      <Pagination
        page={page}
        limit={rowsPerPage}
        total={all.length}
        onPage={(next) => void navigate({ search: (before) => ({ ...before, page: next }) })}
      />
    </section>
  )
}
