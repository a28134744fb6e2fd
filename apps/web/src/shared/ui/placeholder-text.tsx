import { parsePlaceholders, type Placeholder } from '@muloqot/contract'
import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './placeholder-text.module.css'

const known = ['firstName', 'lastName', 'phone', 'company'] as const

const Chip = ({ sources, fallback }: Placeholder): ReactNode => {
  const { t } = useTranslation()
  const names = sources.map((source) => {
    const simple = known.find((name) => name === source)
    return simple ? t(`placeholder.${simple}`) : source.replace(/^customData\./, '')
  })
  const otherwise =
    fallback === null
      ? t('placeholder.leftOut')
      : fallback === ''
        ? t('placeholder.nothing')
        : t('placeholder.otherwise', { words: fallback })
  return (
    <Tooltip label={`${names.join(' / ')}. ${otherwise}`} multiline maw={320}>
      <span className={css.chip}>{names[0]}</span>
    </Tooltip>
  )
}

/** A text of an agent with its variables marked; hovering tells where a value comes from. */
export const PlaceholderText = ({ text }: { text: string }): ReactNode =>
  parsePlaceholders(text).map((part, index) =>
    // The parts of one text have no other identity than their place.
    // oxlint-disable-next-line react/no-array-index-key
    typeof part === 'string' ? part : <Chip key={index} {...part} />,
  )
