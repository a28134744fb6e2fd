import { deleteCampaign, listCampaigns, type CampaignMonitor } from '@muloqot/contract'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconTrash, IconUserPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { toastDone } from '../../../shared/ui/toasts.tsx'

/** What is done with a campaign now and then. */
export const CampaignMenu = ({
  campaign,
  onAdd,
}: {
  campaign: CampaignMonitor
  onAdd: () => void
}): ReactNode => {
  const { t } = useTranslation('campaigns')
  const { t: common } = useTranslation()
  const navigate = useNavigate()
  const [isAsking, setIsAsking] = useState(false)
  const remove = useCall(deleteCampaign, [listCampaigns])
  const isRunning = campaign.status === 'RUNNING'
  const confirm = (): void => {
    remove.mutate(
      { params: { id: campaign.id } },
      {
        onSuccess: () => {
          toastDone(t('monitor.deleted', { name: campaign.name }))
          void navigate({ to: '/campaigns' })
        },
      },
    )
  }
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <ActionIcon size={36} variant="default" aria-label={common('action.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUserPlus size={16} />} onClick={onAdd}>
            {t('monitor.addPeople')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} />}
            disabled={isRunning}
            onClick={() => {
              setIsAsking(true)
            }}
          >
            {isRunning ? t('monitor.deleteWhenStopped') : t('monitor.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('monitor.deleteTitle', { name: campaign.name })}
        text={t('monitor.deleteText')}
        actionLabel={t('monitor.delete')}
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={confirm}
        onClose={() => {
          setIsAsking(false)
        }}
      />
    </>
  )
}
