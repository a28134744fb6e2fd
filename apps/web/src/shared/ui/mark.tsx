import type { ReactNode } from 'react'

/** The mark: two speech shapes that meet, one teal and one copper. */
export const Mark = ({ size = 24 }: { size?: number }): ReactNode => (
  <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path
      d="M4 3h9a5 5 0 0 1 5 5v.6h-4.600a5.800 5.800 0 0 0-5.800 5.800v2.300l-3.500 2.700a.6.600 0 0 1-.970-.480L3 16.100A4.500 4.500 0 0 1 1 12.300V6a3 3 0 0 1 3-3Z"
      fill="var(--agent)"
    />
    <path
      d="M13.400 10.200H20a3 3 0 0 1 3 3v3.100a4 4 0 0 1-2.100 3.500v1.500a.5.500 0 0 1-.8.400l-2.300-1.600h-4.400a4.200 4.200 0 0 1-4.200-4.200v-1.500a4.200 4.200 0 0 1 4.200-4.200Z"
      fill="var(--person)"
    />
  </svg>
)
