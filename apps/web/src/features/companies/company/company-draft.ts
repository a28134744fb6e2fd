import type { changeCompany, Company, Language } from '@muloqot/contract'
import type { EndpointInput } from '../../../shared/api/endpoint-input.ts'

/** A company as its form holds it. */
export type CompanyDraft = {
  name: string
  description: string
  parent: string | null
  language: Language
  timezone: string
  requires_second_factor: boolean
}

export const draftOf = ({ name, description, parent_company_id, settings }: Company): CompanyDraft => ({
  name,
  description: description ?? '',
  parent: parent_company_id,
  ...settings,
})

/** Only what differs; null when nothing does. The parent is sent only when it changed: it is not everybody's to send. */
export const changeOf = (
  company: Company,
  draft: CompanyDraft,
): EndpointInput<typeof changeCompany>['body'] | null => {
  const before = draftOf(company)
  const description = draft.description.trim()
  const settings = {
    ...(draft.language === before.language ? {} : { language: draft.language }),
    ...(draft.timezone === before.timezone ? {} : { timezone: draft.timezone }),
    ...(draft.requires_second_factor === before.requires_second_factor
      ? {}
      : { requires_second_factor: draft.requires_second_factor }),
  }
  const change = {
    ...(draft.name.trim() === before.name ? {} : { name: draft.name.trim() }),
    ...(description === before.description ? {} : { description: description === '' ? null : description }),
    ...(draft.parent === before.parent ? {} : { parent_company_id: draft.parent }),
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
  }
  return Object.keys(change).length === 0 ? null : change
}
