import { getCompany, languages } from '@muloqot/contract'
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useMe } from '../../shared/api/me.ts'
import { reading } from '../../shared/api/use-endpoint.ts'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import form from '../../shared/ui/form.module.css'
import { Section } from '../../shared/ui/section.tsx'
import { LinesSkeleton } from '../../shared/ui/skeleton.tsx'
import { FactorSwitch } from './factor-switch.tsx'
import { Retention } from './retention.tsx'
import { useChangeCompany } from './use-change-company.ts'
import { WarningLevel } from './warning-level.tsx'
import { ZoneSelect } from './zone-select.tsx'

/** What holds for the whole company. */
export const CompanySection = (): ReactNode => {
  const { t } = useTranslation('settings')
  const { t: common } = useTranslation()
  const { organizationId } = useMe()
  const mayReadBalance = useCan('balance.read')
  const company = useQuery(reading(getCompany, { params: { company_id: organizationId } }))
  const change = useChangeCompany()
  const settings = company.data?.company.settings
  return (
    <Section title={t('company.title')} text={t('company.text')}>
      {company.isPending && <LinesSkeleton lines={4} />}
      {!settings && company.isError && (
        <ErrorState error={company.error} onRetry={() => void company.refetch()} />
      )}
      {settings && (
        <>
          <div className={form.pair}>
            <Select
              label={t('company.language')}
              allowDeselect={false}
              data={languages.map((value) => ({ value, label: common(`language.${value}`) }))}
              value={settings.language}
              onChange={(_value, option) => {
                const language = languages.find((known) => known === option?.value)
                if (language && language !== settings.language)
                  change({ language }, { language: settings.language })
              }}
            />
            <ZoneSelect
              label={t('company.zone')}
              value={settings.timezone}
              onChange={(timezone) => {
                change({ timezone }, { timezone: settings.timezone })
              }}
            />
          </div>
          <FactorSwitch
            isDemanded={settings.requires_second_factor}
            onChange={(isDemanded) => {
              change({ requires_second_factor: isDemanded }, { requires_second_factor: !isDemanded })
            }}
          />
          <Retention
            // Begins anew with what is kept: another value may come from the undo.
            key={settings.auto_delete_records_after_days}
            kept={settings.auto_delete_records_after_days}
            onChange={(days) => {
              change(
                { auto_delete_records_after_days: days },
                { auto_delete_records_after_days: settings.auto_delete_records_after_days },
              )
            }}
          />
        </>
      )}
      {mayReadBalance && <WarningLevel />}
    </Section>
  )
}
