import { Switch } from '@mantine/core'
import type { ImportSheet } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './check-import.module.css'
import { HeadingRow } from './heading-row.tsx'
import {
  headingRowOf,
  isRead,
  withHeadingRow,
  withSheet,
  withTarget,
  type MappingChanges,
} from './mapping-rules.ts'
import { MappingColumn } from './mapping-column.tsx'

const Sheet = ({
  sheet,
  isOnly,
  isPhoneMissing,
  changes,
  onChange,
}: {
  sheet: ImportSheet
  isOnly: boolean
  isPhoneMissing: boolean
  changes: MappingChanges
  onChange: (changes: MappingChanges) => void
}): ReactNode => {
  const { t } = useTranslation('imports')
  const read = isRead(sheet, changes)
  const { reason } = sheet
  const headingRow = headingRowOf(sheet, changes)
  return (
    <section className={css.sheet} aria-label={sheet.name}>
      {!isOnly && (
        <div className={css.sheetHead}>
          <span className={css.cut}>{sheet.name}</span>
          <Switch
            size="xs"
            label={t('mapping.readSheet')}
            labelPosition="left"
            checked={read}
            disabled={sheet.columns.length === 0}
            onChange={({ currentTarget }) => {
              onChange(withSheet(sheet, changes, currentTarget.checked))
            }}
          />
        </div>
      )}
      {!read && reason !== null && <p className={css.hint}>{t(`mapping.reason.${reason}`)}</p>}
      {read && (
        <>
          <HeadingRow
            key={headingRow}
            row={headingRow}
            onChange={(row) => {
              onChange(withHeadingRow(sheet, changes, row))
            }}
          />
          {headingRow === null && <p className={css.hint}>{t('mapping.noHeadings')}</p>}
          {isPhoneMissing && (
            <p className={css.warning} role="alert">
              {t('mapping.noPhone')}
            </p>
          )}
          <ul className={css.columns}>
            {sheet.columns.map((column) => (
              <MappingColumn
                key={column.index}
                sheet={sheet}
                column={column}
                changes={changes}
                onChange={(target) => {
                  onChange(withTarget(sheet, changes, column.index, target))
                }}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** What the file's sheets and columns mean: as they were guessed, to be set right where the guess is wrong. */
export const MappingPart = ({
  fileName,
  sheets,
  changes,
  withoutPhone,
  onChange,
}: {
  fileName: string
  sheets: readonly ImportSheet[]
  changes: MappingChanges
  withoutPhone: readonly ImportSheet[]
  onChange: (changes: MappingChanges) => void
}): ReactNode => {
  const { t } = useTranslation('imports')
  return (
    <div className={css.mapping}>
      <h2 className={css.file}>{fileName}</h2>
      <p className={css.hint}>{t('mapping.text')}</p>
      {sheets.map((sheet) => (
        <Sheet
          key={sheet.index}
          sheet={sheet}
          isOnly={sheets.length === 1}
          isPhoneMissing={withoutPhone.includes(sheet)}
          changes={changes}
          onChange={onChange}
        />
      ))}
    </div>
  )
}
