import { speakerSchema, type Call, type Speaker } from '@muloqot/contract'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconRewindBackward5,
  IconRewindForward5,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../../shared/format/durations.ts'
import { PlayerAudio } from './player-audio.tsx'
import type { Player } from './player-state.ts'
import css from './player.module.css'
import { rateAfter } from './rates.ts'
import { usePlayerState } from './use-player.ts'
import { waveformOf } from './waveform-reading.ts'
import { Waveform } from './waveform.tsx'

export const skipSeconds = 5

/** A press with the mouse must not take the focus: Space is for playing, whatever was pressed last. */
const keepFocus = (event: MouseEvent): void => {
  event.preventDefault()
}

const Voice = ({ player, speaker }: { player: Player; speaker: Speaker }): ReactNode => {
  const { t } = useTranslation('calls')
  const isMuted = usePlayerState(player, ({ muted }) => muted[speaker])
  const label = isMuted ? t(`player.unmute.${speaker}`) : t(`player.mute.${speaker}`)
  return (
    <div className={css.voice} data-speaker={speaker} data-muted={isMuted}>
      <span className={css.voiceName}>{t(`speaker.${speaker}`)}</span>
      <Tooltip label={label}>
        <ActionIcon
          size="sm"
          aria-label={label}
          aria-pressed={isMuted}
          onClick={() => {
            player.setMuted(speaker, !isMuted)
          }}
        >
          {isMuted ? <IconVolumeOff size={16} /> : <IconVolume size={16} />}
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

const Playhead = ({ player, durationMs }: { player: Player; durationMs: number }): ReactNode => {
  const seconds = usePlayerState(player, (state) => Math.floor(state.seconds))
  return (
    <span className={`${css.time} num`}>
      <span>{formatDuration(seconds)}</span>
      <span className={css.total}> / {formatDuration(Math.round(durationMs / 1000))}</span>
    </span>
  )
}

const PlayButton = ({ player }: { player: Player }): ReactNode => {
  const { t } = useTranslation('calls')
  const isPlaying = usePlayerState(player, (state) => state.isPlaying)
  const isWaiting = usePlayerState(player, (state) => state.isWaiting)
  const label = isPlaying ? t('player.pause') : t('player.play')
  return (
    <ActionIcon
      variant="filled"
      color="teal"
      radius="50%"
      size={36}
      aria-label={label}
      aria-busy={isWaiting}
      className={isWaiting ? css.waiting : undefined}
      onClick={player.toggle}
    >
      {isPlaying ? <IconPlayerPauseFilled size={18} /> : <IconPlayerPlayFilled size={18} />}
    </ActionIcon>
  )
}

const Failure = ({ player }: { player: Player }): ReactNode => {
  const { t } = useTranslation('calls')
  const { t: common } = useTranslation()
  const hasFailed = usePlayerState(player, (state) => state.hasFailed)
  if (!hasFailed) return null
  return (
    <span className={css.failure} role="alert">
      <span>{t('player.failed')}</span>
      <Button size="compact-sm" variant="subtle" onClick={player.toggle}>
        {common('action.retry')}
      </Button>
    </span>
  )
}

/** Plays a call's recording: both voices over time, and what one does with them. */
export const PlayerBar = ({ player, call }: { player: Player; call: Call }): ReactNode => {
  const { t } = useTranslation('calls')
  const waveform = useQuery(waveformOf(call.id))
  const durationMs = waveform.data?.durationMs ?? (call.duration ?? 0) * 1000
  const rate = usePlayerState(player, (state) => state.rate)
  const skip = (seconds: number): void => {
    player.seek(player.seconds() + seconds)
  }
  return (
    <section className={css.bar} aria-label={t('player.label')}>
      <PlayerAudio player={player} />
      <div className={css.voices} onMouseDown={keepFocus} role="presentation">
        {speakerSchema.options.map((speaker) => (
          <Voice key={speaker} player={player} speaker={speaker} />
        ))}
      </div>
      <Waveform player={player} peaks={waveform.data?.peaks} durationMs={durationMs} turns={call.turns} />
      <div className={css.controls} onMouseDown={keepFocus} role="presentation">
        <PlayButton player={player} />
        <ActionIcon
          aria-label={t('player.back', { seconds: skipSeconds })}
          onClick={() => {
            skip(-skipSeconds)
          }}
        >
          <IconRewindBackward5 size={18} />
        </ActionIcon>
        <ActionIcon
          aria-label={t('player.forward', { seconds: skipSeconds })}
          onClick={() => {
            skip(skipSeconds)
          }}
        >
          <IconRewindForward5 size={18} />
        </ActionIcon>
        <Playhead player={player} durationMs={durationMs} />
        <Failure player={player} />
        <Tooltip label={t('player.speedHint')}>
          <button
            type="button"
            className={`${css.rate} num`}
            aria-label={t('player.speed', { rate })}
            onClick={() => {
              player.setRate(rateAfter(rate))
            }}
          >
            {rate}×
          </button>
        </Tooltip>
      </div>
    </section>
  )
}
