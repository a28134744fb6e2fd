import { Kbd } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys, useKnownKeys } from '../../shared/keys/use-keys.ts'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { keysDialog, openKeys } from './keys-dialog-state.ts'
import css from './shell.module.css'

const glyphs: Record<string, string> = {
  ' ': '␣',
  Enter: '↵',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** The keys of the screen as it is now, behind `?`. */
export const KeysDialog = (): ReactNode => {
  const { t } = useTranslation('shell')
  const isOpen = keysDialog.useIsOpen()
  const known = useKnownKeys()
  useKeys([{ keys: ['?'], label: t('keys.help'), run: openKeys }])
  const always = [
    { keys: ['Ctrl K'], label: t('keys.palette') },
    { keys: ['Esc'], label: t('keys.close') },
  ]
  return (
    <Dialog
      opened={isOpen}
      title={t('keys.title')}
      size={420}
      onClose={() => {
        keysDialog.set(false)
      }}
    >
      <dl className={css.keys}>
        {[...known, ...always].map(({ keys, label }) => (
          <div key={`${keys.join()} ${label}`} style={{ display: 'contents' }}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{glyphs[key] ?? (key.length === 1 ? key.toUpperCase() : key)}</Kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
