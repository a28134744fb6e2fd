import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusDot } from '../../shared/ui/status-dot.tsx'

/** Whether a company is open or blocked. */
export const CompanyState = ({ isActive }: { isActive: boolean }): ReactNode => {
  const { t } = useTranslation('companies')
  return isActive ? (
    <StatusDot tone="good">{t('state.open')}</StatusDot>
  ) : (
    <StatusDot tone="bad">{t('state.blocked')}</StatusDot>
  )
}
