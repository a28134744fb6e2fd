import type { CampaignCallStatus } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { statusesText, type CampaignSearch } from './campaign-search.ts'

/** Where the rows of the campaign begin on the page; links to them scroll there. */
export const rowsAnchor = 'rows'

/** A number that opens the rows it was counted from, further down on the same page. */
export const RowsLink = ({
  campaignId,
  statuses,
  isSkipped = false,
  label,
  className,
  children,
}: {
  campaignId: string
  /** Absent for all. */
  statuses?: readonly CampaignCallStatus[]
  isSkipped?: boolean
  /** For screen readers, when the content is a number alone. */
  label?: string
  className?: string | undefined
  children: ReactNode
}): ReactNode => {
  const search: CampaignSearch = {
    ...(statuses === undefined ? {} : { callStatus: statusesText(statuses) }),
    ...(isSkipped ? { skipped: true as const } : {}),
  }
  return (
    <Link
      to="/campaigns/$campaignId"
      params={{ campaignId }}
      search={search}
      hash={rowsAnchor}
      className={className}
      aria-label={label}
    >
      {children}
    </Link>
  )
}
