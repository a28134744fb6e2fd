import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatUtc } from '../format/dates.ts'
import { useFormat } from '../format/use-format.ts'

/** A moment in the company's zone; UTC on hover. */
export const Time = ({ at, as = 'moment' }: { at: string; as?: 'moment' | 'day' | 'clock' }): ReactNode => {
  const format = useFormat()
  return (
    <Tooltip label={formatUtc(at)}>
      <time dateTime={at} className="num">
        {format[as](at)}
      </time>
    </Tooltip>
  )
}
