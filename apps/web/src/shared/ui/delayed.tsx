import { useEffect, useState, type ReactNode } from 'react'

const delayMs = 150

/** Shows its content only when the waiting takes long enough to notice, so quick answers do not flicker. */
export const Delayed = ({ children }: { children: ReactNode }): ReactNode => {
  const [isShown, setIsShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsShown(true)
    }, delayMs)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return isShown ? children : null
}
