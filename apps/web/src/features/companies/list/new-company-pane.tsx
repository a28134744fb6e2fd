import { createCompany, listCompanies } from '@muloqot/contract'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { CompanySelect } from '../../../shared/ui/company-select.tsx'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import form from '../../../shared/ui/form.module.css'
import { SidePane } from '../../../shared/ui/side-pane.tsx'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'

const formId = 'new-company'

/** Makes a company, or one below another. */
export const NewCompanyPane = ({ onClose }: { onClose: () => void }): ReactNode => {
  const { t } = useTranslation(['companies', 'common'])
  const navigate = useNavigate()
  const create = useCall(createCompany, [listCompanies])
  const [name, setName] = useState('')
  const [description, setDescription] = useState('')
  const [parent, setParent] = useState<string | undefined>()
  const [isTried, setIsTried] = useState(false)
  const messages = useFieldMessages(create.error, ['name', 'description', 'parent_company_id'], {
    'company.name_taken': 'name',
    'company.parent_not_found': 'parent_company_id',
    'company.too_deep': 'parent_company_id',
  })
  const isNameless = name.trim() === ''
  const submit = (): void => {
    setIsTried(true)
    if (isNameless) return
    create.mutate(
      {
        body: {
          name: name.trim(),
          description: description.trim() === '' ? null : description.trim(),
          parent_company_id: parent ?? null,
        },
      },
      {
        onSuccess: ({ company_id: companyId }) => {
          toastDone(t('new.done', { name: name.trim() }))
          void navigate({ to: '/companies/$companyId', params: { companyId } })
        },
      },
    )
  }
  return (
    <SidePane
      title={t('list.new')}
      onClose={onClose}
      footer={
        <>
          <FormFailure error={create.error} text={messages.text} />
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" form={formId} loading={create.isPending}>
            {t('common:action.create')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextInput
          label={t('form.name')}
          value={name}
          maxLength={255}
          data-autofocus
          error={isTried && isNameless ? t('form.nameMissing') : messages.fields.name}
          onChange={({ currentTarget }) => {
            setName(currentTarget.value)
          }}
        />
        <Textarea
          label={t('form.description')}
          value={description}
          autosize
          minRows={2}
          maxRows={8}
          error={messages.fields.description}
          onChange={({ currentTarget }) => {
            setDescription(currentTarget.value)
          }}
        />
        <CompanySelect
          hasLabel
          label={t('form.parent')}
          value={parent}
          error={messages.fields.parent_company_id}
          onChange={setParent}
        />
        <p className={form.note}>{t('new.explained')}</p>
      </form>
    </SidePane>
  )
}
