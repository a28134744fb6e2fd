import { listCompanies } from '@muloqot/contract'
import { ActionIcon, Button, Select } from '@mantine/core'
import { IconBuilding, IconPlus, IconSearchOff } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { CompanySelect } from '../../../shared/ui/company-select.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState, NoPermissionState } from '../../../shared/ui/error-state.tsx'
import form from '../../../shared/ui/form.module.css'
import { Page } from '../../../shared/ui/page.tsx'
import { Pagination } from '../../../shared/ui/pagination.tsx'
import { SearchField } from '../../../shared/ui/search-field.tsx'
import { RowsSkeleton } from '../../../shared/ui/skeleton.tsx'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'
import { companiesPerPage, companyStates, type CompaniesSearch } from '../companies-search.ts'
import { CompaniesList } from './companies-list.tsx'
import { NewCompanyPane } from './new-company-pane.tsx'

const route = getRouteApi('/_shell/companies')

const Companies = (): ReactNode => {
  const { t } = useTranslation('companies')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isPhone = useIsPhone()
  const mayAdd = useCan('platform.write')
  const page = search.page ?? 1
  const { state, parent } = search
  const companies = useQuery({
    ...reading(listCompanies, {
      query: {
        skip: (page - 1) * companiesPerPage,
        limit: companiesPerPage,
        ...(search.search === undefined ? {} : { search: search.search }),
        ...(state === undefined ? {} : { is_active: state === 'open' ? 'true' : 'false' }),
        ...(parent === undefined ? {} : { parent_company_id: parent }),
      },
    }),
    placeholderData: keepPreviousData,
  })
  const narrow = (change: Partial<CompaniesSearch>): void => {
    void navigate({ search: (before) => ({ ...before, ...change, page: undefined }), replace: true })
  }
  const add = (isOpen: boolean) => (): void => {
    void navigate({ search: (before) => ({ ...before, add: isOpen ? true : undefined }) })
  }
  const { data } = companies
  const isNarrowed = search.search !== undefined || state !== undefined || parent !== undefined
  const work = (): ReactNode => {
    if (!data && companies.isError)
      return <ErrorState error={companies.error} onRetry={() => void companies.refetch()} />
    if (!data) return <RowsSkeleton columns={4} />
    // Whoever reaches one company alone has no list to look at.
    const [only] = data.companies
    if (only && data.total === 1 && !isNarrowed && !mayAdd)
      return <Navigate to="/companies/$companyId" params={{ companyId: only.id }} replace />
    if (data.total > 0)
      return (
        <>
          <CompaniesList companies={data.companies} />
          <Pagination
            page={page}
            limit={companiesPerPage}
            total={data.total}
            onPage={(next) => {
              void navigate({ search: (before) => ({ ...before, page: next === 1 ? undefined : next }) })
            }}
          />
        </>
      )
    if (!isNarrowed)
      return <EmptyState icon={<IconBuilding size={28} stroke={1.5} />} title={t('list.empty')} />
    return (
      <EmptyState
        icon={<IconSearchOff size={28} stroke={1.5} />}
        title={t('list.noneFits')}
        actions={
          <Button
            variant="default"
            onClick={() => {
              narrow({ search: undefined, state: undefined, parent: undefined })
            }}
          >
            {t('list.clear')}
          </Button>
        }
      />
    )
  }
  return (
    <Page
      title={t('list.title')}
      count={data && formatNumber(data.total)}
      action={
        mayAdd &&
        (isPhone ? (
          <ActionIcon variant="filled" color="teal" size={34} aria-label={t('list.new')} onClick={add(true)}>
            <IconPlus size={18} />
          </ActionIcon>
        ) : (
          <Button leftSection={<IconPlus size={16} />} onClick={add(true)}>
            {t('list.new')}
          </Button>
        ))
      }
      filters={
        <>
          <SearchField
            value={search.search ?? ''}
            label={t('list.search')}
            keyLabel={t('list.search')}
            onChange={(text) => {
              narrow({ search: text.trim() === '' ? undefined : text.trim() })
            }}
          />
          <Select
            className={form.filter}
            aria-label={t('list.anyState')}
            placeholder={t('list.anyState')}
            clearable
            data={companyStates.map((value) => ({ value, label: t(`state.${value}`) }))}
            value={state ?? null}
            onChange={(value) => {
              narrow({ state: companyStates.find((known) => known === value) })
            }}
          />
          <CompanySelect
            className={form.filter}
            label={t('list.anyParent')}
            value={parent}
            onChange={(id) => {
              narrow({ parent: id })
            }}
          />
        </>
      }
    >
      {work()}
      {search.add === true && mayAdd && <NewCompanyPane onClose={add(false)} />}
    </Page>
  )
}

/** The companies within one's reach. */
export const CompaniesPage = (): ReactNode => (useCan('company.read') ? <Companies /> : <NoPermissionState />)
