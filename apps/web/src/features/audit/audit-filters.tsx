import { activityActions } from '@muloqot/contract'
import { Button, SegmentedControl, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useMe } from '../../shared/api/me.ts'
import { useActivityWords } from '../../shared/activity/use-activity-words.ts'
import { CompanySelect } from '../../shared/ui/company-select.tsx'
import form from '../../shared/ui/form.module.css'
import { PeriodFilter } from '../../shared/ui/period-filter.tsx'
import { PersonSelect } from '../../shared/ui/person-select.tsx'
import type { AuditSearch } from './audit-search.ts'
import { resourceTypes } from './resource-types.ts'

/** What narrows the log. Of one thing everything is shown, so only that can be taken away. */
export const AuditFilters = ({
  search,
  onChange,
}: {
  search: AuditSearch
  onChange: (change: Partial<AuditSearch>) => void
}): ReactNode => {
  const { t } = useTranslation('audit')
  const me = useMe()
  const words = useActivityWords()
  const mayReadAll = useCan('audit.read')
  const mayReadPeople = useCan('users.read')
  const { resource, id } = search
  if (resource !== undefined && id !== undefined)
    return (
      <Button
        variant="light"
        rightSection={<IconX size={14} />}
        onClick={() => {
          onChange({ resource: undefined, id: undefined })
        }}
      >
        {t('one', { what: words.resource(resource) })}
      </Button>
    )
  return (
    <>
      {mayReadAll && (
        <SegmentedControl
          size="xs"
          aria-label={t('view.label')}
          value={search.actor === me.id ? 'mine' : 'all'}
          data={[
            { value: 'all', label: t('view.all') },
            { value: 'mine', label: t('view.mine') },
          ]}
          onChange={(value) => {
            onChange({
              actor: value === 'mine' ? me.id : undefined,
              ...(value === 'mine' ? { company: undefined } : {}),
            })
          }}
        />
      )}
      {mayReadAll && mayReadPeople && (
        <PersonSelect
          className={form.filter}
          label={t('filter.actor')}
          companyId={search.company}
          value={search.actor}
          onChange={(actor) => {
            onChange({ actor })
          }}
        />
      )}
      <Select
        className={form.filter}
        aria-label={t('filter.action')}
        placeholder={t('filter.action')}
        clearable
        data={activityActions.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={search.action ?? null}
        onChange={(value) => {
          onChange({ action: activityActions.find((known) => known === value) })
        }}
      />
      <Select
        className={form.filter}
        aria-label={t('filter.resource')}
        placeholder={t('filter.resource')}
        clearable
        searchable
        data={resourceTypes.map((value) => ({ value, label: words.resource(value) }))}
        value={resource ?? null}
        onChange={(value) => {
          onChange({ resource: value ?? undefined, id: undefined })
        }}
      />
      <PeriodFilter
        period={search}
        onChange={({ dateFrom, dateTo }) => {
          onChange({ dateFrom, dateTo })
        }}
      />
      {mayReadAll && (
        <CompanySelect
          className={form.filter}
          label={t('filter.company')}
          isHiddenForOne
          value={search.company}
          onChange={(company) => {
            onChange({ company, actor: undefined })
          }}
        />
      )}
    </>
  )
}
