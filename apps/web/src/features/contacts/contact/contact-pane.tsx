import { changeContact, getContact, listContacts, type Contact } from '@muloqot/contract'
import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../../../shared/api/live.tsx'
import { useCan } from '../../../shared/api/me.ts'
import { forgetReadings, reading, useCall } from '../../../shared/api/use-endpoint.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { SidePane } from '../../../shared/ui/side-pane.tsx'
import { LinesSkeleton } from '../../../shared/ui/skeleton.tsx'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { nameOf } from '../contact-name.ts'
import { ContactActions } from './contact-actions.tsx'
import { ContactCalls } from './contact-calls.tsx'
import { ContactFields } from './contact-fields.tsx'
import { changeOf, hasUnsaved, valuesOf, type ContactEdits } from './contact-form-rules.ts'
import css from './contact-pane.module.css'
import { ContactPlaces } from './contact-places.tsx'
import { ContactStanding } from './contact-standing.tsx'
import { problemsOf } from './custom-data-rules.ts'
import { UnsavedGuard } from './unsaved-guard.tsx'
import { useFieldErrors } from './use-field-errors.tsx'

const formId = 'contact-form'

/** One contact beside the list: who it is, whether it may be called, and what came of the calls. */
export const ContactPane = ({
  id,
  rows,
  onOpen,
  onClose,
}: {
  id: string
  /** The list it was opened from, to walk on in. */
  rows: readonly Contact[]
  onOpen: (pane: { open: string }) => void
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation(['contacts', 'common'])
  const client = useQueryClient()
  const mayWrite = useCan('contacts.write')
  const read = useQuery(reading(getContact, { params: { id } }))
  const save = useCall(changeContact, [getContact, listContacts])
  const [edits, setEdits] = useState<ContactEdits>({})
  const errors = useFieldErrors(save.error)
  const contact = read.data?.data

  const refresh = (heardId: string): void => {
    if (heardId === id) void forgetReadings(client, getContact)
  }
  useLive('contact-update', ({ contactId }) => {
    refresh(contactId)
  })
  useLive('campaign-update', (event) => {
    if ('contactId' in event) refresh(event.contactId)
  })

  const isDirty = contact !== undefined && hasUnsaved(contact, edits)
  const problems = problemsOf(edits.custom ?? [])
  const submit = (): void => {
    const body = contact && changeOf(contact, edits)
    if (!body || problems.size > 0) return
    save.mutate(
      { params: { id }, body },
      {
        onSuccess: () => {
          setEdits({})
          toastDone(t('pane.saved'))
        },
      },
    )
  }

  const content = (): ReactNode => {
    if (read.isError && !contact) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />
    if (!contact) return <LinesSkeleton lines={9} />
    return (
      <>
        <ContactStanding contact={contact} />
        <ContactFields
          id={formId}
          values={{ ...valuesOf(contact), ...edits }}
          errors={errors.fields}
          problems={problems}
          isReadOnly={!mayWrite}
          onChange={(change) => {
            setEdits((before) => ({ ...before, ...change }))
          }}
          onSubmit={submit}
        />
        <ContactPlaces memberships={contact.campaignContacts} />
        <ContactCalls contactId={id} />
      </>
    )
  }

  return (
    <>
      <SidePane
        title={contact ? nameOf(contact) : t('pane.title')}
        actions={
          contact && <ContactActions contact={contact} rows={rows} onOpen={onOpen} onDeleted={onClose} />
        }
        footer={
          isDirty ? (
            <>
              {errors.text !== null && (
                <span className={css.failure} role="alert">
                  {errors.text}
                </span>
              )}
              <Button
                variant="default"
                onClick={() => {
                  setEdits({})
                  save.reset()
                }}
              >
                {t('pane.discard')}
              </Button>
              <Button type="submit" form={formId} loading={save.isPending}>
                {t('common:action.save')}
              </Button>
            </>
          ) : undefined
        }
        onClose={onClose}
      >
        {content()}
      </SidePane>
      <UnsavedGuard isDirty={isDirty} />
    </>
  )
}
