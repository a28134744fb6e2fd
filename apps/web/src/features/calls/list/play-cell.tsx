import type { CallListItem } from '@muloqot/contract'
import { ActionIcon } from '@mantine/core'
import { IconAlertTriangle, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Player } from '../player/player-state.ts'
import { usePlayerState } from '../player/use-player.ts'
import css from './calls-table.module.css'

const Playing = ({
  player,
  name,
  seconds,
}: {
  player: Player
  name: string
  /** Length of the call. */
  seconds: number
}): ReactNode => {
  const { t } = useTranslation('calls')
  const isPlaying = usePlayerState(player, (state) => state.isPlaying)
  const hasFailed = usePlayerState(player, (state) => state.hasFailed)
  const heard = usePlayerState(player, (state) => state.seconds)
  const label = isPlaying ? t('list.pause', { name }) : t('list.play', { name })
  const Icon = isPlaying ? IconPlayerPauseFilled : IconPlayerPlayFilled
  return (
    <>
      <ActionIcon
        size={28}
        radius="50%"
        color={hasFailed ? 'red' : 'teal'}
        variant="light"
        aria-label={label}
        title={hasFailed ? t('player.failed') : undefined}
        onClick={player.toggle}
      >
        {hasFailed ? <IconAlertTriangle size={15} /> : <Icon size={15} />}
      </ActionIcon>
      <span
        className={css.progress}
        style={{ width: `${seconds === 0 ? 0 : Math.min((heard * 100) / seconds, 100)}%` }}
      />
    </>
  )
}

/** Plays a call in its line. Calls without a recording have nothing here. */
export const PlayCell = ({
  call,
  name,
  player,
  onPlay,
}: {
  call: CallListItem
  name: string
  /** The player when it is this call that is heard. */
  player: Player | null
  onPlay: () => void
}): ReactNode => {
  const { t } = useTranslation('calls')
  if (call.recordingUrl === null) return null
  if (player) return <Playing player={player} name={name} seconds={call.duration ?? 0} />
  return (
    <ActionIcon size={28} radius="50%" aria-label={t('list.play', { name })} onClick={onPlay}>
      <IconPlayerPlayFilled size={15} />
    </ActionIcon>
  )
}
