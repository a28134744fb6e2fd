import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { uniqueId } from '../../../shared/ui/unique-id.ts'
import css from './contact-pane.module.css'
import { entriesMax, keyLengthMax, type CustomEntry, type EntryProblem } from './custom-data-rules.ts'

/** The office's own facts about a person, line by line: a name and a value. */
export const CustomDataEditor = ({
  entries,
  problems,
  error,
  isReadOnly,
  onChange,
}: {
  entries: readonly CustomEntry[]
  problems: ReadonlyMap<string, EntryProblem>
  /** What the server did not accept of the whole. */
  error: ReactNode
  isReadOnly: boolean
  onChange: (entries: readonly CustomEntry[]) => void
}): ReactNode => {
  const { t } = useTranslation('contacts')
  const change = (id: string, next: Partial<CustomEntry>): void => {
    onChange(entries.map((entry) => (entry.id === id ? { ...entry, ...next } : entry)))
  }
  return (
    <fieldset className={css.entries}>
      <legend className={css.label}>{t('custom.title')}</legend>
      {entries.length === 0 && <span className={css.aside}>{t('custom.none')}</span>}
      {entries.map((entry) => {
        const problem = problems.get(entry.id)
        const nameError = problem === 'nameless' || problem === 'twice' ? t(`custom.${problem}`) : undefined
        return (
          <div key={entry.id} className={css.entry}>
            <TextInput
              aria-label={t('custom.name')}
              placeholder={t('custom.name')}
              maxLength={keyLengthMax}
              value={entry.key}
              error={nameError}
              readOnly={isReadOnly}
              onChange={({ currentTarget }) => {
                change(entry.id, { key: currentTarget.value })
              }}
            />
            <Textarea
              aria-label={t('custom.valueOf', { name: entry.key })}
              placeholder={t('custom.value')}
              autosize
              minRows={1}
              maxRows={6}
              value={entry.text}
              error={problem === 'json' ? t('custom.json') : undefined}
              readOnly={isReadOnly}
              onChange={({ currentTarget }) => {
                change(entry.id, { text: currentTarget.value })
              }}
            />
            {!isReadOnly && (
              <ActionIcon
                className={css.remove}
                aria-label={t('custom.remove', { name: entry.key })}
                onClick={() => {
                  onChange(entries.filter(({ id }) => id !== entry.id))
                }}
              >
                <IconX size={16} />
              </ActionIcon>
            )}
          </div>
        )
      })}
      {error !== undefined && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
      {!isReadOnly && entries.length < entriesMax && (
        <Button
          size="compact-sm"
          variant="subtle"
          style={{ alignSelf: 'start' }}
          leftSection={<IconPlus size={14} />}
          onClick={() => {
            onChange([...entries, { id: uniqueId(), key: '', text: '' }])
          }}
        >
          {t('custom.add')}
        </Button>
      )}
    </fieldset>
  )
}
