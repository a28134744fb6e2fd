import { languages, type Language } from '@muloqot/contract'
import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { changeLanguage } from '../i18n/i18n.ts'

/** The three languages by their own names; the texts change at once. */
export const LanguageChoice = ({
  onChoose,
}: {
  /** Told of a choice, after the texts have begun to change. */
  onChoose?: (language: Language) => void
}): ReactNode => {
  const { t, i18n } = useTranslation()
  return (
    <SegmentedControl
      size="xs"
      value={i18n.language}
      data={languages.map((language) => ({ value: language, label: t(`language.${language}`) }))}
      onChange={(value) => {
        const language = languages.find((known) => known === value)
        if (!language) return
        void changeLanguage(language)
        onChoose?.(language)
      }}
    />
  )
}
