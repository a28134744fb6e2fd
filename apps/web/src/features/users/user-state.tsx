import type { User } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusDot, type Tone } from '../../shared/ui/status-dot.tsx'
import { stateOf } from './user-rules.ts'
import type { UserState } from './users-search.ts'

const tones: Record<UserState, Tone> = {
  working: 'good',
  invited: 'info',
  blocked: 'bad',
  deleted: 'neutral',
}

/** How somebody stands, by the same colour and word everywhere. */
export const UserStateDot = ({ user }: { user: User }): ReactNode => {
  const { t } = useTranslation('users')
  const state = stateOf(user)
  return <StatusDot tone={tones[state]}>{t(`state.${state}`)}</StatusDot>
}

/** A person's whole name. */
export const nameOf = ({ name, surname }: Pick<User, 'name' | 'surname'>): string =>
  `${name} ${surname}`.trim()
