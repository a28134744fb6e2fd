import {
  blockCompany,
  getCompany,
  getCompanyTree,
  listCompanies,
  listUsers,
  unblockCompany,
  type Company,
  type CompanyStatistics,
} from '@muloqot/contract'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconBuildingOff, IconDots, IconLockOpen, IconPlus, IconScale } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { toastDone, toastFailure } from '../../../shared/ui/toasts.tsx'
import { AdjustDialog } from '../money/adjust-dialog.tsx'
import { TopUpDialog } from '../money/top-up-dialog.tsx'

/** What the platform's administrator does with a company: money, block and unblock. */
export const CompanyActions = ({
  company,
  statistics,
  isOwn,
}: {
  company: Company
  statistics: CompanyStatistics
  /** The platform's own company cannot be blocked. */
  isOwn: boolean
}): ReactNode => {
  const { t } = useTranslation(['companies', 'common'])
  const mayWrite = useCan('platform.write')
  const [asked, setAsked] = useState<'topUp' | 'adjust' | 'block' | null>(null)
  const changes = [getCompany, listCompanies, getCompanyTree, listUsers]
  const block = useCall(blockCompany, changes)
  const unblock = useCall(unblockCompany, changes)
  const input = { params: { company_id: company.id } }
  if (!mayWrite) return null
  const close = (): void => {
    setAsked(null)
    block.reset()
  }
  const whatHappens = [
    t('block.people', { count: statistics.active_users_count }),
    ...(statistics.campaigns_count > 0 ? [t('block.campaigns', { count: statistics.campaigns_count })] : []),
    t('block.back'),
  ]
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={34} aria-label={t('common:action.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconScale size={16} />}
            onClick={() => {
              setAsked('adjust')
            }}
          >
            {t('adjust.open')}
          </Menu.Item>
          {!company.is_active && (
            <Menu.Item
              leftSection={<IconLockOpen size={16} />}
              onClick={() => {
                unblock.mutate(input, {
                  onSuccess: () => {
                    toastDone(t('block.lifted', { name: company.name }))
                  },
                  onError: toastFailure,
                })
              }}
            >
              {t('block.unblock')}
            </Menu.Item>
          )}
          {company.is_active && !isOwn && (
            <Menu.Item
              color="red"
              leftSection={<IconBuildingOff size={16} />}
              onClick={() => {
                setAsked('block')
              }}
            >
              {t('block.block')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Button
        leftSection={<IconPlus size={16} />}
        onClick={() => {
          setAsked('topUp')
        }}
      >
        {t('topUp.open')}
      </Button>
      {asked === 'topUp' && <TopUpDialog company={company} onClose={close} />}
      {asked === 'adjust' && <AdjustDialog company={company} onClose={close} />}
      <ConfirmDialog
        isOpen={asked === 'block'}
        title={t('block.title', { name: company.name })}
        text={whatHappens.join(' ')}
        actionLabel={t('block.block')}
        isBusy={block.isPending}
        error={block.error}
        onConfirm={() => {
          block.mutate(input, {
            onSuccess: () => {
              toastDone(t('block.done', { name: company.name }))
              close()
            },
          })
        }}
        onClose={close}
      />
    </>
  )
}
