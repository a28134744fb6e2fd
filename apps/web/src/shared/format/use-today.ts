import { useEffect, useState } from 'react'
import { dayIn } from './periods.ts'

const lookMs = 60_000

/** The company's day, also on a page that is left open over midnight. */
export const useToday = (timeZone: string): string => {
  const [today, setToday] = useState(() => dayIn(timeZone, new Date()))
  useEffect(() => {
    const timer = setInterval(() => {
      setToday(dayIn(timeZone, new Date()))
    }, lookMs)
    return () => {
      clearInterval(timer)
    }
  }, [timeZone])
  return today
}
