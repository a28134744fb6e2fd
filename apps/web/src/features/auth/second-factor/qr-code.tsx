import encodeQR from 'qr'
import { useMemo, type ReactNode } from 'react'
import css from './second-factor.module.css'

/** Light cells around the code, without which scanners do not find it. */
const border = 4

/** A QR code, drawn here: what is in it leaves the browser in no other way. */
export const QrCode = ({ text, label }: { text: string; label: string }): ReactNode => {
  const cells = useMemo(() => encodeQR(text, 'raw', { border }), [text])
  const size = cells.length
  const path = cells
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg
      className={css.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}
