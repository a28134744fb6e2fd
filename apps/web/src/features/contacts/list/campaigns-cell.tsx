import { Tooltip } from '@mantine/core'
import type { ContactCampaigns } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { PracticeTag } from '../../../shared/ui/practice-tag.tsx'
import css from './contact-table.module.css'

/** The newest campaign of a contact, and how many more there are; their names on hover. */
export const CampaignsCell = ({ campaigns }: { campaigns: ContactCampaigns | undefined }): ReactNode => {
  const { t } = useTranslation('contacts')
  const [newest] = campaigns?.campaigns ?? []
  if (!campaigns || !newest) return null
  const more = campaigns.total - 1
  const unnamed = campaigns.total - campaigns.campaigns.length
  const names = [
    ...campaigns.campaigns.map(({ name }) => name),
    ...(unnamed > 0 ? [t('moreCampaigns', { count: unnamed })] : []),
  ]
  return (
    <span className={css.places}>
      <Link
        to="/campaigns/$campaignId"
        params={{ campaignId: newest.id }}
        className={css.place}
        title={newest.name}
        onClick={(event) => {
          event.stopPropagation()
        }}
      >
        {newest.name}
      </Link>
      {newest.isPractice && <PracticeTag />}
      {more > 0 && (
        <Tooltip label={names.join(', ')} multiline maw={320}>
          <span className={`${css.faint} num`}>+{formatNumber(more)}</span>
        </Tooltip>
      )}
    </span>
  )
}
