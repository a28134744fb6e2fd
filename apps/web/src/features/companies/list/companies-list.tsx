import type { ListedCompany } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { DataList } from '../../../shared/ui/data-list.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'
import { CompanyState } from '../company-state.tsx'
import css from '../companies.module.css'
import { treeOrder } from './company-order.ts'

/** `depth`: how far below the topmost of its branch on this page. */
type Row = ListedCompany & { depth: number }

/** Companies as a tree, as far as parents and children are on the same page. */
export const CompaniesList = ({ companies }: { companies: readonly ListedCompany[] }): ReactNode => {
  const { t } = useTranslation('companies')
  const format = useFormat()
  const isPhone = useIsPhone()
  const rows: Row[] = treeOrder(companies).map(({ row, depth }) => ({ ...row, depth }))
  const hasElsewhere = rows.some(
    ({ depth, parent_company_name }) => depth === 0 && parent_company_name !== null,
  )
  return (
    <DataList
      label={t('list.title')}
      rows={rows}
      columns={[
        {
          name: 'name',
          title: t('column.name'),
          renderCell: ({ name, depth }) => (
            <span className={css.branch} style={{ paddingLeft: depth * 20 }}>
              {depth > 0 && <span className={css.twig} aria-hidden="true" />}
              {name}
            </span>
          ),
        },
        ...(hasElsewhere
          ? [
              {
                name: 'parent',
                title: t('column.parent'),
                width: '20%',
                isQuiet: true,
                isSpare: true,
                renderCell: ({ parent_company_name, depth }: Row) => (depth > 0 ? null : parent_company_name),
              },
            ]
          : []),
        {
          name: 'state',
          title: t('column.state'),
          width: 150,
          renderCell: ({ is_active }) => <CompanyState isActive={is_active} />,
        },
        {
          name: 'people',
          title: t('column.people'),
          width: 110,
          isNumber: true,
          renderCell: ({ id, users_count }) => (
            <Link to="/users" search={{ company: id }} title={t('openPeople')}>
              {isPhone ? t('tree.people', { count: users_count }) : formatNumber(users_count)}
            </Link>
          ),
        },
        {
          name: 'balance',
          title: t('column.balance'),
          width: 180,
          isNumber: true,
          renderCell: ({ balance }) => (balance === null ? null : format.tiyin(balance)),
        },
        {
          name: 'since',
          title: t('column.since'),
          width: 140,
          isQuiet: true,
          isSpare: true,
          renderCell: ({ created_at }) => <Time at={created_at} as="day" />,
        },
      ]}
      renderLink={({ id }, props, children) => (
        <Link to="/companies/$companyId" params={{ companyId: id }} {...props}>
          {children}
        </Link>
      )}
    />
  )
}
