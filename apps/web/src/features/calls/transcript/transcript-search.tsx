import { ActionIcon, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import css from './transcript.module.css'

/** Looks for words in the transcript: Enter goes to the next place, Shift Enter to the one before, Esc ends it. */
export const TranscriptSearch = ({
  inputRef,
  text,
  count,
  at,
  onText,
  onMove,
}: {
  inputRef: RefObject<HTMLInputElement | null>
  text: string
  count: number
  /** Position of the match one stands at. */
  at: number
  onText: (text: string) => void
  onMove: (step: -1 | 1) => void
}): ReactNode => {
  const { t } = useTranslation('calls')
  const { t: common } = useTranslation()
  return (
    <search className={css.search}>
      <TextInput
        ref={inputRef}
        className={css.searchInput}
        leftSection={<IconSearch size={16} />}
        placeholder={t('transcript.search')}
        aria-label={t('transcript.search')}
        value={text}
        onChange={(event) => {
          onText(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onMove(event.shiftKey ? -1 : 1)
          if (event.key !== 'Escape') return
          onText('')
          event.currentTarget.blur()
        }}
      />
      {text.trim() !== '' && (
        <>
          <output className={`${css.count} num`}>
            {count === 0 ? t('transcript.nothing') : t('transcript.match', { at: at + 1, count })}
          </output>
          <ActionIcon
            aria-label={t('transcript.previousMatch')}
            disabled={count === 0}
            onClick={() => {
              onMove(-1)
            }}
          >
            <IconChevronUp size={18} />
          </ActionIcon>
          <ActionIcon
            aria-label={t('transcript.nextMatch')}
            disabled={count === 0}
            onClick={() => {
              onMove(1)
            }}
          >
            <IconChevronDown size={18} />
          </ActionIcon>
          <ActionIcon
            aria-label={common('action.clear')}
            onClick={() => {
              onText('')
            }}
          >
            <IconX size={16} />
          </ActionIcon>
        </>
      )}
    </search>
  )
}
