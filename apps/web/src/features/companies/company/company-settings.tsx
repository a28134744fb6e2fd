import {
  changeCompany,
  getCompany,
  getCompanyTree,
  getMe,
  languages,
  listCompanies,
  type Company,
  type Permission,
} from '@muloqot/contract'
import { Button, Select, Switch, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { CompanySelect } from '../../../shared/ui/company-select.tsx'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import form from '../../../shared/ui/form.module.css'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { UnsavedGuard, type Place } from '../../../shared/ui/unsaved-guard.tsx'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'
import { companySearchSchema } from '../companies-search.ts'
import css from '../companies.module.css'
import { changeOf, draftOf, type CompanyDraft } from './company-draft.ts'

const zones = Intl.supportedValuesOf('timeZone')

const placeOf = ({ pathname, search }: Place): string =>
  JSON.stringify([pathname, companySearchSchema.parse(search).tab])

/** A company's name, language, zone and rules; the platform's administrator also moves it in the tree. */
export const CompanySettings = ({
  company,
  rights,
}: {
  company: Company
  rights: ReadonlySet<Permission>
}): ReactNode => {
  const { t } = useTranslation(['companies', 'common'])
  const [draft, setDraft] = useState<CompanyDraft>(() => draftOf(company))
  const change = useCall(changeCompany, [getCompany, getCompanyTree, listCompanies, getMe])
  const messages = useFieldMessages(
    change.error,
    ['name', 'description', 'parent_company_id', 'settings.timezone'],
    {
      'company.name_taken': 'name',
      'company.parent_not_found': 'parent_company_id',
      'company.cycle': 'parent_company_id',
      'company.too_deep': 'parent_company_id',
      'company.platform': 'parent_company_id',
    },
  )
  const body = changeOf(company, draft)
  const isNameless = draft.name.trim() === ''
  const set = (part: Partial<CompanyDraft>): void => {
    setDraft((before) => ({ ...before, ...part }))
  }
  const submit = (): void => {
    if (!body || isNameless) return
    change.mutate(
      { params: { company_id: company.id }, body },
      {
        onSuccess: () => {
          toastDone(t('form.saved'))
        },
      },
    )
  }
  return (
    <form
      className={`${form.form} ${css.narrow}`}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextInput
        label={t('form.name')}
        value={draft.name}
        maxLength={255}
        error={isNameless ? t('form.nameMissing') : messages.fields.name}
        onChange={({ currentTarget }) => {
          set({ name: currentTarget.value })
        }}
      />
      <Textarea
        label={t('form.description')}
        value={draft.description}
        autosize
        minRows={2}
        maxRows={8}
        error={messages.fields.description}
        onChange={({ currentTarget }) => {
          set({ description: currentTarget.value })
        }}
      />
      <div className={form.pair}>
        <Select
          label={t('form.language')}
          allowDeselect={false}
          data={languages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
          value={draft.language}
          onChange={(value) => {
            const language = languages.find((known) => known === value)
            if (language) set({ language })
          }}
        />
        <Select
          label={t('form.timezone')}
          allowDeselect={false}
          searchable
          limit={50}
          data={zones.includes(draft.timezone) ? zones : [draft.timezone, ...zones]}
          value={draft.timezone}
          error={messages.fields['settings.timezone']}
          onChange={(value) => {
            if (value !== null) set({ timezone: value })
          }}
        />
      </div>
      <Switch
        label={t('form.secondFactor')}
        description={t('form.secondFactorExplained')}
        checked={draft.requires_second_factor}
        onChange={({ currentTarget }) => {
          set({ requires_second_factor: currentTarget.checked })
        }}
      />
      {rights.has('platform.write') && (
        <>
          <CompanySelect
            hasLabel
            label={t('form.parent')}
            value={draft.parent ?? undefined}
            without={company.id}
            error={messages.fields.parent_company_id}
            onChange={(id) => {
              set({ parent: id ?? null })
            }}
          />
          <p className={form.note}>{t('form.parentExplained')}</p>
        </>
      )}
      <div className={form.actions}>
        <FormFailure error={change.error} text={messages.text} />
        <Button type="submit" disabled={!body || isNameless} loading={change.isPending}>
          {t('common:action.save')}
        </Button>
      </div>
      <UnsavedGuard isDirty={body !== null && !change.isPending} placeOf={placeOf} />
    </form>
  )
}
