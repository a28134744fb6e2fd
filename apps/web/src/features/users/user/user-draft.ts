import type { changeUser, Language, User } from '@muloqot/contract'
import type { EndpointInput } from '../../../shared/api/endpoint-input.ts'

/** Somebody as their form holds them. */
export type UserDraft = {
  name: string
  surname: string
  email: string
  role: string
  /** Null: they have chosen none and see the company's. */
  language: Language | null
}

export const draftOf = ({ name, surname, email, role, preferred_language }: User): UserDraft => ({
  name,
  surname,
  email,
  role,
  language: preferred_language,
})

/** Only what differs; null when nothing does. */
export const changeOf = (user: User, draft: UserDraft): EndpointInput<typeof changeUser>['body'] | null => {
  const before = draftOf(user)
  const differs = (field: 'name' | 'surname' | 'email' | 'role'): boolean =>
    draft[field].trim() !== before[field]
  const change = {
    ...(differs('name') ? { name: draft.name.trim() } : {}),
    ...(differs('surname') ? { surname: draft.surname.trim() } : {}),
    ...(differs('email') ? { email: draft.email.trim() } : {}),
    ...(differs('role') ? { role: draft.role } : {}),
    ...(draft.language === before.language ? {} : { preferred_language: draft.language }),
  }
  return Object.keys(change).length === 0 ? null : change
}
