import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from './copy-text.ts'
import { toastProblem } from './toasts.tsx'

const saidForMs = 1_500

/** A button's work of copying a text that stands beside it: says for a moment that it is copied, or that it is not. */
export const useCopy = (text: string): { isCopied: boolean; copy: () => void } => {
  const { t } = useTranslation()
  const [isCopied, setIsCopied] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  const copy = (): void => {
    void copyText(text).then((isDone) => {
      clearTimeout(timer.current)
      setIsCopied(isDone)
      if (!isDone) toastProblem(t('action.copyFailed'))
      else
        timer.current = setTimeout(() => {
          setIsCopied(false)
        }, saidForMs)
    })
  }
  return { isCopied, copy }
}
