import { Button } from '@mantine/core'
import { createContact, listContacts } from '@muloqot/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { NoPermissionState } from '../../../shared/ui/error-state.tsx'
import { SidePane } from '../../../shared/ui/side-pane.tsx'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { nameOf } from '../contact-name.ts'
import { ContactFields } from './contact-fields.tsx'
import { bodyOf, emptyValues } from './contact-form-rules.ts'
import css from './contact-pane.module.css'
import { problemsOf } from './custom-data-rules.ts'
import { UnsavedGuard } from './unsaved-guard.tsx'
import { useFieldErrors } from './use-field-errors.tsx'

const formId = 'contact-form'

/** Adds one contact. What the server does not accept stands at its field, and nothing that was typed is lost. */
export const AddContactPane = ({ onClose }: { onClose: () => void }): ReactNode => {
  const { t } = useTranslation(['contacts', 'common'])
  const navigate = useNavigate({ from: '/contacts' })
  const mayWrite = useCan('contacts.write')
  const create = useCall(createContact, [listContacts])
  const [values, setValues] = useState(emptyValues)
  const [isPhoneMissing, setIsPhoneMissing] = useState(false)
  const errors = useFieldErrors(create.error)
  const problems = problemsOf(values.custom)

  const submit = (): void => {
    const body = bodyOf(values)
    setIsPhoneMissing(body.phone === '')
    if (body.phone === '' || problems.size > 0) return
    create.mutate(
      { body },
      {
        onSuccess: (contact) => {
          toastDone(t('add.done', { name: nameOf(contact) }))
          void navigate({
            search: (before) => ({ ...before, add: undefined, open: contact.id }),
            ignoreBlocker: true,
          })
        },
      },
    )
  }

  if (!mayWrite)
    return (
      <SidePane title={t('action.add')} onClose={onClose}>
        <NoPermissionState />
      </SidePane>
    )
  return (
    <>
      <SidePane
        title={t('action.add')}
        footer={
          <>
            {errors.text !== null && (
              <span className={css.failure} role="alert">
                {errors.text}
              </span>
            )}
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" form={formId} loading={create.isPending}>
              {t('common:action.add')}
            </Button>
          </>
        }
        onClose={onClose}
      >
        <ContactFields
          id={formId}
          values={values}
          errors={isPhoneMissing ? { ...errors.fields, phone: t('form.phoneMissing') } : errors.fields}
          problems={problems}
          onChange={(change) => {
            if (change.phone !== undefined) setIsPhoneMissing(false)
            setValues((before) => ({ ...before, ...change }))
          }}
          onSubmit={submit}
        />
      </SidePane>
      <UnsavedGuard isDirty={JSON.stringify(values) !== JSON.stringify(emptyValues)} />
    </>
  )
}
