import type { Call } from '@muloqot/contract'
import {
  IconMicrophoneOff,
  IconPhoneCalling,
  IconPhoneOff,
  IconPhoneRinging,
  IconTrash,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../../shared/format/durations.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'

const ringSeconds = ({ startedAt, endedAt }: Call): number =>
  endedAt === null ? 0 : (Date.parse(endedAt) - Date.parse(startedAt)) / 1000

/** Why there are no words: the call goes on, nobody answered, they were deleted, or nothing was written down. */
export const NoTranscript = ({ call }: { call: Call }): ReactNode => {
  const { t } = useTranslation('calls')
  const format = useFormat()
  if (call.state === 'DIALING') {
    return (
      <EmptyState
        icon={<IconPhoneRinging size={28} stroke={1.5} />}
        title={t('state.dialling')}
        text={t('state.whenItEnds')}
      />
    )
  }
  if (call.state === 'IN_PROGRESS') {
    return (
      <EmptyState
        icon={<IconPhoneCalling size={28} stroke={1.5} />}
        title={t('state.talking')}
        text={t('state.whenItEnds')}
      />
    )
  }
  if (call.contentDeletedAt !== null) {
    return (
      <EmptyState
        icon={<IconTrash size={28} stroke={1.5} />}
        title={t('state.deleted')}
        text={t('state.deletedText', { date: format.day(call.contentDeletedAt) })}
      />
    )
  }
  if (call.answeredAt === null) {
    return (
      <EmptyState
        icon={<IconPhoneOff size={28} stroke={1.5} />}
        title={t('state.notAnswered')}
        text={t('state.notAnsweredText', { time: formatDuration(ringSeconds(call)) })}
      />
    )
  }
  return (
    <EmptyState
      icon={<IconMicrophoneOff size={28} stroke={1.5} />}
      title={t('state.noWords')}
      text={t('state.noWordsText')}
    />
  )
}
