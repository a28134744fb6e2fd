import type { CampaignCallStatus, CampaignMonitor } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { figuresOf, resultStatuses } from '../figures.ts'
import { isFiltered, statusesIn, statusesText, type CampaignSearch } from './campaign-search.ts'
import css from './rows.module.css'

const order: readonly CampaignCallStatus[] = ['PENDING', 'CALLING', ...resultStatuses]

const Chip = ({
  isOn,
  count,
  onClick,
  children,
}: {
  isOn: boolean
  count: number
  onClick: () => void
  children: ReactNode
}): ReactNode => (
  <button type="button" className={css.chip} aria-pressed={isOn} onClick={onClick}>
    {children}
    <span className={`${css.chipCount} num`}>{formatNumber(count)}</span>
  </button>
)

/** Which rows are shown: all, those of one status, or the skipped ones. A status without rows has no chip. */
export const StatusChips = ({
  campaign,
  search,
  onChange,
}: {
  campaign: CampaignMonitor
  search: CampaignSearch
  onChange: (change: CampaignSearch) => void
}): ReactNode => {
  const { t } = useTranslation('campaigns')
  const { t: common } = useTranslation()
  const chosen = statusesIn(search)
  const counts = campaign.callStatusCounts
  const shown = order.filter((status) => counts[status] > 0 || chosen.includes(status))
  const isAll = !isFiltered({ ...search, search: undefined })
  return (
    <fieldset className={css.chips} aria-label={t('rows.filter')}>
      <Chip
        isOn={isAll}
        count={figuresOf(counts).total}
        onClick={() => {
          onChange({ callStatus: undefined, skipped: undefined })
        }}
      >
        {t('rows.all')}
      </Chip>
      {shown.map((status) => (
        <Chip
          key={status}
          isOn={chosen.includes(status)}
          count={counts[status]}
          onClick={() => {
            const isAlone = chosen.length === 1 && chosen[0] === status
            onChange({ callStatus: isAlone ? undefined : statusesText([status]), skipped: undefined })
          }}
        >
          {common(`callStatus.${status}`)}
        </Chip>
      ))}
      {(campaign.skippedContacts > 0 || search.skipped === true) && (
        <Chip
          isOn={search.skipped === true}
          count={campaign.skippedContacts}
          onClick={() => {
            onChange({ callStatus: undefined, skipped: search.skipped === true ? undefined : true })
          }}
        >
          {t('rows.skipped')}
        </Chip>
      )}
    </fieldset>
  )
}
