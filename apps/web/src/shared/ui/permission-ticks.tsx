import { listPermissions, type Permission } from '@muloqot/contract'
import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reading } from '../api/use-endpoint.ts'
import { ErrorState } from './error-state.tsx'
import css from './permission-ticks.module.css'
import { LinesSkeleton } from './skeleton.tsx'
import { groupOf, platformOnly } from './permission-words.ts'

type Listed = { name: Permission; is_base: boolean; can_give: boolean }

const Tick = ({
  permission,
  isTicked,
  isFixed,
  why,
  onChange,
}: {
  permission: Permission
  isTicked: boolean
  isFixed: boolean
  why: string | undefined
  onChange: (isTicked: boolean) => void
}): ReactNode => {
  const { t } = useTranslation('permissions')
  return (
    <Checkbox
      size="xs"
      className={css.tick}
      label={t(`name.${permission}`)}
      description={why ?? t(`text.${permission}`)}
      checked={isTicked}
      disabled={isFixed}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.checked)
      }}
    />
  )
}

/**
 * Permissions as ticks in groups, each explained. What one does not have oneself cannot be given, only taken; what every
 * role has cannot be taken.
 */
export const PermissionTicks = ({
  value,
  given,
  isReadOnly,
  mayRaise = true,
  withoutBase = false,
  onChange,
}: {
  value: readonly Permission[]
  /** What stands there now, before the change: it may stay though one could not give it. */
  given: readonly Permission[]
  isReadOnly: boolean
  /** False for what nobody widens for themselves. */
  mayRaise?: boolean
  /** Leaves out what everybody may do anyway. */
  withoutBase?: boolean
  onChange: (value: Permission[]) => void
}): ReactNode => {
  const { t } = useTranslation('permissions')
  const known = useQuery(reading(listPermissions, {}))
  if (known.isError) return <ErrorState error={known.error} onRetry={() => void known.refetch()} />
  if (!known.data) return <LinesSkeleton lines={10} />
  const ticked = new Set(value)
  const isFixed = ({ name, is_base, can_give }: Listed): boolean => {
    if (isReadOnly || is_base) return true
    const mayBeThere = given.includes(name)
    return !ticked.has(name) && !mayBeThere && (!can_give || !mayRaise)
  }
  const why = (listed: Listed): string | undefined => {
    if (listed.is_base) return t('base')
    return isReadOnly || !isFixed(listed) || listed.can_give ? undefined : t('notYours')
  }
  const set = (names: readonly Permission[], isTicked: boolean): void => {
    const next = isTicked ? [...value, ...names] : value.filter((name) => !names.includes(name))
    onChange([...new Set(next)])
  }
  const groups = known.data.groups
    .map(({ name, permissions }) => ({
      name: groupOf(name),
      permissions: permissions.filter(
        (listed) => !platformOnly(listed.name) && !(withoutBase && listed.is_base),
      ),
    }))
    .filter(({ permissions }) => permissions.length > 0)
  return (
    <div className={css.groups}>
      {groups.map(({ name, permissions }) => {
        const free = permissions.filter((listed) => !isFixed(listed)).map((listed) => listed.name)
        const isAll = permissions.every((listed) => listed.is_base || ticked.has(listed.name))
        const isSome = !isAll && permissions.some((listed) => ticked.has(listed.name))
        return (
          <fieldset key={name} className={css.group}>
            <legend className={css.legend}>
              {free.length > 1 ? (
                <Checkbox
                  size="xs"
                  label={t(`group.${name}`)}
                  aria-label={t('all', { group: t(`group.${name}`) })}
                  checked={isAll}
                  indeterminate={isSome}
                  onChange={() => {
                    set(free, !isAll)
                  }}
                />
              ) : (
                t(`group.${name}`)
              )}
            </legend>
            {permissions.map((listed) => (
              <Tick
                key={listed.name}
                permission={listed.name}
                isTicked={listed.is_base || ticked.has(listed.name)}
                isFixed={isFixed(listed)}
                why={why(listed)}
                onChange={(isTicked) => {
                  set([listed.name], isTicked)
                }}
              />
            ))}
          </fieldset>
        )
      })}
    </div>
  )
}
