import { ActionIcon } from '@mantine/core'
import { IconArrowLeft, IconX } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useEscapeLayer } from '../keys/escape-layers.ts'
import css from './side-pane.module.css'
import { useIsPhone } from './use-is-phone.ts'

/**
 * A pane over the right third that keeps the list in view; at a phone's width it is a page of its own. Whether it is
 * open, and on what, belongs into the URL: render it when the search parameter is there, clear that in `onClose`.
 */
export const SidePane = ({
  title,
  actions,
  footer,
  onClose,
  children,
}: {
  title: ReactNode
  actions?: ReactNode
  /** Stays at the bottom while the content scrolls. */
  footer?: ReactNode
  onClose: () => void
  children: ReactNode
}): ReactNode => {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  const pane = useRef<HTMLElement>(null)
  useEscapeLayer(true, onClose)
  useEffect(() => {
    const before = document.activeElement
    if (!pane.current?.contains(before)) pane.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <aside
      className={css.pane}
      ref={pane}
      tabIndex={-1}
      aria-label={typeof title === 'string' ? title : undefined}
    >
      <header className={css.header}>
        <ActionIcon onClick={onClose} aria-label={t('action.close')} className={css.close}>
          {isPhone ? <IconArrowLeft size={18} /> : <IconX size={18} />}
        </ActionIcon>
        <h2 className={css.title}>{title}</h2>
        <div className={css.actions}>{actions}</div>
      </header>
      <div className={css.body}>{children}</div>
      {footer !== undefined && <footer className={css.footer}>{footer}</footer>}
    </aside>
  )
}
