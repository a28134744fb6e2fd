import { listUsers } from '@muloqot/contract'
import { Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useMe } from '../../shared/api/me.ts'
import { reading } from '../../shared/api/use-endpoint.ts'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx'

const readMax = 200

/** How many people of the company would have to set up a second factor first; null when it cannot be told. */
const useWithoutFactor = (isAsked: boolean): { count: number; total: number } | null => {
  const { organizationId } = useMe()
  const mayRead = useCan('users.read')
  const query = {
    company_id: organizationId,
    is_active: 'true',
    is_blocked: 'false',
    limit: readMax,
  } as const
  const people = useQuery({ ...reading(listUsers, { query }), enabled: isAsked && mayRead })
  if (!people.data || people.data.total > people.data.users.length) return null
  const { users, total } = people.data
  return { count: users.filter(({ has_second_factor: has }) => !has).length, total }
}

/** Whether everybody needs a second factor; asks before it is demanded, with how many that stops. */
export const FactorSwitch = ({
  isDemanded,
  onChange,
}: {
  isDemanded: boolean
  onChange: (isDemanded: boolean) => void
}): ReactNode => {
  const { t } = useTranslation('settings')
  const [isAsking, setIsAsking] = useState(false)
  const without = useWithoutFactor(isAsking)
  const words = (): string => {
    if (!without) return t('company.factorHint')
    return without.count === 0 ? t('company.factorNobody') : t('company.factorCount', without)
  }
  return (
    <>
      <Switch
        label={t('company.factor')}
        description={t('company.factorHint')}
        checked={isDemanded}
        onChange={({ currentTarget: { checked } }) => {
          if (checked) setIsAsking(true)
          else onChange(false)
        }}
      />
      <ConfirmDialog
        isOpen={isAsking}
        title={t('company.factorTitle')}
        text={words()}
        actionLabel={t('company.factorAction')}
        onConfirm={() => {
          setIsAsking(false)
          onChange(true)
        }}
        onClose={() => {
          setIsAsking(false)
        }}
      />
    </>
  )
}
