import { Textarea, TextInput } from '@mantine/core'
import { dateSchema } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../shared/format/use-format.ts'
import type { ContactEdits, ContactValues } from './contact-form-rules.ts'
import css from './contact-pane.module.css'
import { CustomDataEditor } from './custom-data-editor.tsx'
import type { EntryProblem } from './custom-data-rules.ts'
import type { FieldErrors } from './use-field-errors.tsx'

const nameLengthMax = 120
const phoneLengthMax = 64
const notesLengthMax = 10_000

const isDate = (text: string): boolean => dateSchema.safeParse(text).success

/** The fields of a contact, for adding one and for changing one. */
export const ContactFields = ({
  id,
  values,
  errors,
  problems,
  isReadOnly = false,
  onChange,
  onSubmit,
}: {
  /** Id of the form, for the button that stands outside of it. */
  id: string
  values: ContactValues
  errors: FieldErrors
  /** What is wrong with lines of the custom data. */
  problems: ReadonlyMap<string, EntryProblem>
  isReadOnly?: boolean
  onChange: (change: ContactEdits) => void
  onSubmit: () => void
}): ReactNode => {
  const { t } = useTranslation('contacts')
  const format = useFormat()
  const text = (name: 'firstName' | 'lastName' | 'phone' | 'dateOfBirth' | 'notes') => ({
    label: t(`field.${name}`),
    value: values[name],
    error: errors[name],
    readOnly: isReadOnly,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      onChange({ [name]: currentTarget.value })
    },
  })
  return (
    <form
      id={id}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <div className={css.pair}>
        <TextInput {...text('firstName')} maxLength={nameLengthMax} autoComplete="off" />
        <TextInput {...text('lastName')} maxLength={nameLengthMax} autoComplete="off" />
      </div>
      <div className={css.pair}>
        <TextInput {...text('phone')} type="tel" maxLength={phoneLengthMax} autoComplete="off" required />
        <TextInput
          {...text('dateOfBirth')}
          type="date"
          min="1900-01-01"
          // A browser may show the month before the day; in words there is no doubt.
          description={isDate(values.dateOfBirth) ? format.date(values.dateOfBirth) : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      </div>
      <CustomDataEditor
        entries={values.custom}
        problems={problems}
        error={errors.customData}
        isReadOnly={isReadOnly}
        onChange={(custom) => {
          onChange({ custom })
        }}
      />
      <Textarea {...text('notes')} maxLength={notesLengthMax} autosize minRows={2} maxRows={10} />
    </form>
  )
}
