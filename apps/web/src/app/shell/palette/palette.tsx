import { Loader, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { openPalette, palette } from './palette-state.ts'
import css from './palette.module.css'
import { useFound, type Found } from './use-found.ts'

const restMs = 150

const close = (): void => {
  palette.set(false)
}

/** Where the selection goes by a key, going round at the ends; undefined for other keys. */
const moved = (key: string, at: number, count: number): number | undefined => {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  return undefined
}

const PaletteBody = (): ReactNode => {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [rested] = useDebouncedValue(text, restMs)
  const { found, isSearching } = useFound(rested)
  const [at, setAt] = useState(0)
  const chosen = Math.min(at, found.length - 1)
  const go = ({ href }: Found): void => {
    close()
    void navigate({ href })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moved(event.key, chosen, found.length)
    const target = found[chosen]
    if (next !== undefined) setAt(next)
    else if (event.key === 'Enter' && target) go(target)
    else return
    event.preventDefault()
  }
  return (
    <div onKeyDown={onKeyDown} role="presentation">
      <TextInput
        data-autofocus
        variant="unstyled"
        size="md"
        className={css.input}
        leftSection={isSearching ? <Loader size={16} /> : <IconSearch size={18} />}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.label')}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={found[chosen] ? `palette-${found[chosen].id}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
      />
      <div className={css.list} role="listbox" id="palette-list" aria-label={t('palette.label')}>
        {found.map((line, index) => (
          <div key={`${line.group} ${line.id}`} role="presentation">
            {found[index - 1]?.group === line.group ? null : <div className={css.group}>{line.group}</div>}
            <div
              role="option"
              id={`palette-${line.id}`}
              aria-selected={index === chosen}
              tabIndex={-1}
              className={css.line}
              ref={(element) => {
                if (index === chosen) element?.scrollIntoView({ block: 'nearest' })
              }}
              onMouseMove={() => {
                setAt(index)
              }}
              onClick={() => {
                go(line)
              }}
              onKeyDown={onKeyDown}
            >
              <span className={css.title}>{line.title}</span>
              {line.note !== undefined && <span className={`${css.note} num`}>{line.note}</span>}
            </div>
          </div>
        ))}
        {found.length === 0 && !isSearching && rested !== '' && (
          <p className={css.hint}>{t('palette.nothing', { text: rested })}</p>
        )}
        {text.trim().length < 2 && <p className={css.hint}>{t('palette.hint')}</p>}
      </div>
    </div>
  )
}

/** Ctrl K (or ⌘K): finds a person, call, campaign, page or action, and goes there. */
export const Palette = (): ReactNode => {
  const isOpen = palette.useIsOpen()
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      openPalette()
    }
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
    }
  }, [])
  return (
    <Dialog
      opened={isOpen}
      onClose={close}
      withCloseButton={false}
      size={560}
      padding={0}
      yOffset="12vh"
      centered={false}
    >
      <PaletteBody />
    </Dialog>
  )
}
