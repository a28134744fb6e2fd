import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { rowLink } from '../../shared/keys/use-row-walk.ts'

/** Opens a contact beside the list, which stays as it is. Only on the page of contacts. */
export const ContactLink = ({
  id,
  isRow = false,
  className,
  children,
}: {
  id: string
  /** Whether it is the link by which keys reach its row. */
  isRow?: boolean
  className?: string | undefined
  children: ReactNode
}): ReactNode => (
  <Link
    from="/contacts"
    to="/contacts"
    search={(before) => ({ ...before, open: id, add: undefined })}
    className={className}
    onClick={(event) => {
      // The row around it opens the contact too.
      event.stopPropagation()
    }}
    {...(isRow ? rowLink : {})}
  >
    {children}
  </Link>
)
