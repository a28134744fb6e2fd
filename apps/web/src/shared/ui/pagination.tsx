import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../format/numbers.ts'
import css from './pagination.module.css'

/** The foot of a list: which of how many, and the pages before and after. Hidden while one page holds all. */
export const Pagination = ({
  page,
  limit,
  total,
  onPage,
}: {
  /** From 1. */
  page: number
  limit: number
  total: number
  onPage: (page: number) => void
}): ReactNode => {
  const { t } = useTranslation()
  const pages = Math.max(1, Math.ceil(total / limit))
  if (pages === 1 && page === 1) return null
  const from = formatNumber(Math.min((page - 1) * limit + 1, total))
  const to = formatNumber(Math.min(page * limit, total))
  return (
    <nav className={css.foot} aria-label={t('paging.label')}>
      <span className="num">{t('paging.range', { from, to, total: formatNumber(total) })}</span>
      <span className={css.buttons}>
        <ActionIcon
          aria-label={t('paging.previous')}
          disabled={page <= 1}
          onClick={() => {
            onPage(page - 1)
          }}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        <ActionIcon
          aria-label={t('paging.next')}
          disabled={page >= pages}
          onClick={() => {
            onPage(page + 1)
          }}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
      </span>
    </nav>
  )
}
