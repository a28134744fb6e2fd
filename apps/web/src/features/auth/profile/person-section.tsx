import { changeMe, getMe } from '@muloqot/contract'
import { Button, Group, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../shared/api/me.ts'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { useRoleName } from '../../../shared/ui/role-name.ts'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import formCss from '../../../shared/ui/form.module.css'
import { Section } from '../../../shared/ui/section.tsx'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'
import { withServerError } from '../with-server-error.ts'
import css from './profile.module.css'

/** One's name, and what others have given one: e-mail, role, company. */
export const PersonSection = (): ReactNode => {
  const { t } = useTranslation('profile')
  const { t: common } = useTranslation()
  const me = useMe()
  const roleName = useRoleName()
  const change = useCall(changeMe, [getMe])
  const { fields, text } = useFieldMessages(change.error, ['name', 'surname'])
  const form = useForm({
    mode: 'controlled',
    initialValues: { name: me.name, surname: me.surname },
    validate: { name: isNotEmpty(t('person.nameMissing')) },
  })
  const submit = form.onSubmit((values) => {
    const body = { name: values.name.trim(), surname: values.surname.trim() }
    change.mutate(
      { body },
      {
        onSuccess: ({ name, surname }) => {
          form.setInitialValues({ name, surname })
          form.setValues({ name, surname })
          toastDone(t('person.saved'))
        },
      },
    )
  })
  return (
    <Section title={t('person.title')}>
      <form className={formCss.form} onSubmit={submit} noValidate>
        <div className={formCss.pair}>
          <TextInput
            label={t('person.name')}
            autoComplete="given-name"
            maxLength={255}
            {...withServerError(form.getInputProps('name'), fields.name)}
          />
          <TextInput
            label={t('person.surname')}
            autoComplete="family-name"
            maxLength={255}
            {...withServerError(form.getInputProps('surname'), fields.surname)}
          />
        </div>
        <dl className={css.facts}>
          <dt>{t('person.email')}</dt>
          <dd>{me.email}</dd>
          <dt>{t('person.role')}</dt>
          <dd>{roleName(me.role, me.roleName)}</dd>
          <dt>{t('person.company')}</dt>
          <dd>{me.organizationName}</dd>
        </dl>
        <FormFailure error={change.error} text={text} />
        <Group>
          <Button type="submit" variant="default" loading={change.isPending} disabled={!form.isDirty()}>
            {common('action.save')}
          </Button>
        </Group>
      </form>
    </Section>
  )
}
