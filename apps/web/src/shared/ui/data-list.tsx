import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { rowLink, useRowWalk } from '../keys/use-row-walk.ts'
import css from './data-list.module.css'
import { useIsPhone } from './use-is-phone.ts'

export type Column<Row> = {
  name: string
  title: string
  /** CSS width; without one it shares what is left. */
  width?: number | string
  /** Right-aligned, in figures of one width. */
  isNumber?: boolean
  isQuiet?: boolean
  /** Gives way where the room is short; a phone shows it all the same unless it says nothing there. */
  isSpare?: boolean
  renderCell: (row: Row) => ReactNode
}

/** What the link that opens a row is given. */
export type RowLinkProps = typeof rowLink & { className: string; 'aria-current': 'true' | undefined }

/**
 * Rows as a table, and as a list at a phone's width. J and K walk them; the first column holds the link that opens a
 * row, which `renderLink` makes around its first cell.
 */
export const DataList = <Row extends { id: string }>({
  label,
  rows,
  columns,
  openId,
  isInline = false,
  renderLink,
}: {
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  openId?: string | undefined
  /** Part of a pane or a page that scrolls itself. */
  isInline?: boolean
  /** Makes the link of a row around its first cell; without it rows do not open. */
  renderLink?: (row: Row, props: RowLinkProps, children: ReactNode) => ReactNode
}): ReactNode => {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  const list = useRef<HTMLDivElement>(null)
  useRowWalk(list, { next: t('rows.next'), previous: t('rows.previous') })
  const content = (column: Column<Row>, row: Row, index: number): ReactNode => {
    const inner = column.renderCell(row)
    if (index > 0 || !renderLink) return inner
    const isOpen = row.id === openId
    return renderLink(
      row,
      { ...rowLink, className: css.link ?? '', 'aria-current': isOpen ? 'true' : undefined },
      inner,
    )
  }
  const marks = ({ isNumber, isQuiet, isSpare }: Column<Row>): Record<string, boolean | undefined> => ({
    'data-number': isNumber,
    'data-quiet': isQuiet,
    'data-spare': isSpare,
  })
  return (
    <div className={css.scroller} data-inline={isInline} ref={list}>
      {isPhone ? (
        <ul className={css.cards} aria-label={label}>
          {rows.map((row) => (
            <li key={row.id} className={`${css.card} ${css.row}`} data-row={row.id}>
              {columns.map((column, index) => (
                <div key={column.name} className={css.cell} {...marks(column)}>
                  {content(column, row, index)}
                </div>
              ))}
            </li>
          ))}
        </ul>
      ) : (
        <table className={css.table} aria-label={label}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.name} scope="col" style={{ width: column.width }} {...marks(column)}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={css.row} data-row={row.id} data-open={row.id === openId}>
                {columns.map((column, index) => (
                  <td key={column.name} {...marks(column)}>
                    {content(column, row, index)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
