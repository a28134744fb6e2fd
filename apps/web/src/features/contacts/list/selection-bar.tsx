import { ActionIcon, Button, Menu } from '@mantine/core'
import { contactStatuses, type ContactStatus as Status } from '@muloqot/contract'
import { IconChevronUp, IconSpeakerphone, IconTrash, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'
import { ContactStatus } from '../contact-status.tsx'
import css from './selection-bar.module.css'
import type { SelectionControl } from './use-selection.ts'

/** Over the foot of the list while anybody is selected: how many, and what can be done to them. */
export const SelectionBar = ({
  selection,
  total,
  isBesidePane,
  onStatus,
  onCampaign,
  onDelete,
}: {
  selection: SelectionControl
  /** How many match the filter. */
  total: number
  isBesidePane: boolean
  onStatus: (status: Status) => void
  onCampaign: () => void
  onDelete: () => void
}): ReactNode => {
  const { t } = useTranslation(['contacts', 'common'])
  const isPhone = useIsPhone()
  const mayCampaign = useCan('campaigns.write')
  const mayTakeAll = selection.share === 'all' && selection.count < total
  return (
    <div className={css.bar} data-beside={isBesidePane} role="toolbar" aria-label={t('selection.label')}>
      <output className={css.count}>
        {t('selection.count', { count: selection.count, number: formatNumber(selection.count) })}
      </output>
      {mayTakeAll && (
        <Button size="compact-sm" variant="subtle" onClick={selection.chooseEverybody}>
          {t('selection.everybody', { count: total, number: formatNumber(total) })}
        </Button>
      )}
      <span className={css.actions}>
        {mayCampaign && (
          <Button size="xs" onClick={onCampaign} leftSection={<IconSpeakerphone size={15} />}>
            {t(isPhone ? 'bulk.campaignShort' : 'bulk.campaign')}
          </Button>
        )}
        <Menu position="top">
          <Menu.Target>
            <Button size="xs" variant="default" rightSection={<IconChevronUp size={14} />}>
              {t('bulk.status')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {contactStatuses.map((status) => (
              <Menu.Item
                key={status}
                onClick={() => {
                  onStatus(status)
                }}
              >
                <ContactStatus status={status} />
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <ActionIcon size={30} color="red" aria-label={t('common:action.delete')} onClick={onDelete}>
          <IconTrash size={17} />
        </ActionIcon>
        <ActionIcon size={30} aria-label={t('selection.clear')} onClick={selection.clear}>
          <IconX size={17} />
        </ActionIcon>
      </span>
    </div>
  )
}
