import { useState } from 'react'
import css from './breath.module.css'

/** A class that makes an element breathe once whenever the value changes while it is on the screen. */
export const useBreath = (value: unknown): string | undefined => {
  const [seen, setSeen] = useState(value)
  const [changes, setChanges] = useState(0)
  if (value !== seen) {
    setSeen(value)
    setChanges(changes + 1)
  }
  if (changes === 0) return undefined
  return changes % 2 === 1 ? css.odd : css.even
}

/** The class for an element that came while one looked. */
export const arrived = css.odd
