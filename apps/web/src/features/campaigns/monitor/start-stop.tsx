import {
  getCampaignMonitor,
  listCampaignContacts,
  listCampaigns,
  startCampaign,
  stopCampaign,
} from '@muloqot/contract'
import { Button } from '@mantine/core'
import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { toastFailure } from '../../../shared/ui/toasts.tsx'

/** The second click of a double click must not undo the first one: the button changes its meaning under the pointer. */
const restMs = 600

const touched = [getCampaignMonitor, listCampaignContacts, listCampaigns]

/** Starts or stops at once, without a question. */
export const StartStopButton = ({
  campaignId,
  isRunning,
  canStart,
}: {
  campaignId: string
  isRunning: boolean
  /** Whether somebody is left to call. */
  canStart: boolean
}): ReactNode => {
  const { t } = useTranslation('campaigns')
  const start = useCall(startCampaign, touched)
  const stop = useCall(stopCampaign, touched)
  const [isResting, setIsResting] = useState(false)
  const isBusy = start.isPending || stop.isPending
  if (!isRunning && !canStart) return null
  const press = (): void => {
    if (isBusy || isResting) return
    setIsResting(true)
    const change = isRunning ? stop : start
    change.mutate(
      { params: { id: campaignId } },
      {
        onError: toastFailure,
        onSettled: () => {
          setTimeout(() => {
            setIsResting(false)
          }, restMs)
        },
      },
    )
  }
  return (
    <Button
      onClick={press}
      loading={isBusy}
      variant={isRunning ? 'default' : 'filled'}
      leftSection={
        isRunning ? <IconPlayerStopFilled size={16} color="var(--bad)" /> : <IconPlayerPlayFilled size={16} />
      }
    >
      {isRunning ? t('monitor.stop') : t('monitor.start')}
    </Button>
  )
}
