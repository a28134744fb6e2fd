import { getCallRecording, type Call } from '@muloqot/contract'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconDownload, IconLink } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../../shared/api/call.ts'
import { formatDuration } from '../../../shared/format/durations.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { copyText } from '../../../shared/ui/copy-text.ts'
import { toastDone, toastFailure } from '../../../shared/ui/toasts.tsx'
import css from '../call-page.module.css'
import type { Player } from '../player/player-state.ts'
import type { Neighbour, Neighbours } from './neighbours.ts'

const PlaceInList = ({
  neighbours,
  onGo,
}: {
  neighbours: Neighbours
  onGo: (neighbour: Neighbour) => void
}): ReactNode => {
  const { t } = useTranslation('calls')
  const { previous, next, place, total } = neighbours
  const sides = [
    { neighbour: previous, label: t('page.previous'), Icon: IconChevronUp },
    { neighbour: next, label: t('page.next'), Icon: IconChevronDown },
  ]
  return (
    <>
      <span className={`${css.place} num`}>
        {t('page.place', { place: formatNumber(place), total: formatNumber(total) })}
      </span>
      {sides.map(({ neighbour, label, Icon }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon
            aria-label={label}
            disabled={neighbour === null}
            onClick={() => {
              if (neighbour) onGo(neighbour)
            }}
          >
            <Icon size={18} />
          </ActionIcon>
        </Tooltip>
      ))}
    </>
  )
}

/** What one does with a call as a whole: hand it on, keep its recording, go to the one beside it. */
export const CallActions = ({
  call,
  player,
  neighbours,
  onCopyLink,
  onGo,
}: {
  call: Call
  player: Player | null
  neighbours: Neighbours | null
  onCopyLink: () => void
  onGo: (neighbour: Neighbour) => void
}): ReactNode => {
  const { t } = useTranslation('calls')
  const [isLoading, setIsLoading] = useState(false)
  const save = async (): Promise<void> => {
    setIsLoading(true)
    try {
      const name = `${call.phone.replace('+', '')}-${call.startedAt.slice(0, 10)}.wav`
      await download(getCallRecording, { params: { id: call.id }, query: { download: 'true' } }, name)
    } catch (error) {
      toastFailure(error)
    } finally {
      setIsLoading(false)
    }
  }
  return (
    <>
      {neighbours && <PlaceInList neighbours={neighbours} onGo={onGo} />}
      <Tooltip label={player ? t('page.copyMoment') : t('page.copyLink')}>
        <ActionIcon aria-label={player ? t('page.copyMoment') : t('page.copyLink')} onClick={onCopyLink}>
          <IconLink size={18} />
        </ActionIcon>
      </Tooltip>
      {call.recordingUrl !== null && (
        <Tooltip label={t('page.download')}>
          <ActionIcon aria-label={t('page.download')} loading={isLoading} onClick={() => void save()}>
            <IconDownload size={18} />
          </ActionIcon>
        </Tooltip>
      )}
    </>
  )
}

/** A function that copies the address of this call at the playhead, and says so. */
export const useCopyLink = (player: Player | null): (() => void) => {
  const { t } = useTranslation('calls')
  return () => {
    const seconds = Math.floor(player?.seconds() ?? 0)
    const address = new URL(location.pathname, location.origin)
    if (seconds > 0) address.searchParams.set('t', String(seconds))
    void copyText(address.href).then((isCopied) => {
      if (!isCopied) toastDone(address.href)
      else toastDone(seconds > 0 ? t('page.copiedAt', { time: formatDuration(seconds) }) : t('page.copied'))
    })
  }
}
