import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './toasts.module.css'
import { uniqueId } from './unique-id.ts'
import { useErrorText } from './use-error-text.ts'

const undoForMs = 8_000
const readForMs = 5_000

const UndoToast = ({ text, onUndo }: { text: string; onUndo: () => void }): ReactNode => {
  const { t } = useTranslation()
  return (
    <span className={css.line}>
      <span>{text}</span>
      <Button size="compact-sm" variant="subtle" onClick={onUndo}>
        {t('action.undo')}
      </Button>
    </span>
  )
}

const FailureToast = ({ error }: { error: unknown }): ReactNode => {
  const text = useErrorText()
  return <span role="alert">{text(error)}</span>
}

/** Says that something is done. */
export const toastDone = (text: string): void => {
  notifications.show({ message: text, autoClose: readForMs, withBorder: false })
}

/** Says that something is done and offers to take it back for 8 s. */
export const toastUndoable = (text: string, undo: () => void): void => {
  const id = uniqueId()
  const onUndo = (): void => {
    notifications.hide(id)
    undo()
  }
  notifications.show({ id, message: <UndoToast text={text} onUndo={onUndo} />, autoClose: undoForMs })
}

/** Says that something could not be done, and what to do instead. */
export const toastProblem = (text: string): void => {
  notifications.show({ message: <span role="alert">{text}</span>, color: 'red', autoClose: undoForMs })
}

/** Says what went wrong with something that has no place of its own on the screen. */
export const toastFailure = (error: unknown): void => {
  notifications.show({ message: <FailureToast error={error} />, color: 'red', autoClose: undoForMs })
}
