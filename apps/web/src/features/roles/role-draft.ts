import type { changeRole, createRole, Permission, Role } from '@muloqot/contract'
import type { EndpointInput } from '../../shared/api/endpoint-input.ts'

/** A role as its form holds it. */
export type RoleDraft = {
  display_name: string
  description: string
  is_active: boolean
  permissions: readonly Permission[]
}

export const newRole: RoleDraft = { display_name: '', description: '', is_active: true, permissions: [] }

export const draftOf = ({ display_name, description, is_active, permissions }: Role): RoleDraft => ({
  display_name,
  description: description ?? '',
  is_active,
  permissions,
})

/** Uzbek and Russian letters as keys write them; what stands for nothing falls away. */
const latin: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'x',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ы: 'i',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  қ: 'q',
  ғ: 'g',
  ҳ: 'h',
  ў: 'o',
}

/** The key that people carry, made from the name one reads; it never changes, so it is made once. */
export const keyOf = (displayName: string, taken: readonly string[]): string => {
  const letters = Array.from(displayName.toLowerCase(), (letter) => latin[letter] ?? letter).join('')
  const key =
    letters
      .normalize('NFD')
      .replaceAll(/[^a-z0-9\s_-]/g, '')
      .trim()
      .replaceAll(/[\s_-]+/g, '_')
      .slice(0, 90) || 'role'
  if (!taken.includes(key)) return key
  let number = 2
  while (taken.includes(`${key}_${number}`)) number += 1
  return `${key}_${number}`
}

/** A new role as the server takes it. */
export const bodyOf = (
  draft: RoleDraft,
  taken: readonly string[],
): EndpointInput<typeof createRole>['body'] => ({
  name: keyOf(draft.display_name, taken),
  display_name: draft.display_name.trim(),
  description: draft.description.trim() === '' ? null : draft.description.trim(),
  is_active: draft.is_active,
  permissions: [...draft.permissions],
})

const sorted = (permissions: readonly Permission[]): string => permissions.toSorted().join(' ')

/** Only what differs from the role as it is; null when nothing does. */
export const changeOf = (role: Role, draft: RoleDraft): EndpointInput<typeof changeRole>['body'] | null => {
  const change = {
    ...(draft.display_name.trim() === role.display_name ? {} : { display_name: draft.display_name.trim() }),
    ...(draft.description.trim() === (role.description ?? '')
      ? {}
      : { description: draft.description.trim() }),
    ...(draft.is_active === role.is_active ? {} : { is_active: draft.is_active }),
    ...(sorted(draft.permissions) === sorted(role.permissions)
      ? {}
      : { permissions: [...draft.permissions] }),
  }
  return Object.keys(change).length === 0 ? null : change
}
