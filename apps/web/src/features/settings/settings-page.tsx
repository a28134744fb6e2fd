import { getSettings } from '@muloqot/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../shared/api/me.ts'
import { reading } from '../../shared/api/use-endpoint.ts'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Sections } from '../../shared/ui/section.tsx'
import { LinesSkeleton } from '../../shared/ui/skeleton.tsx'
import { CompanySection } from './company-section.tsx'
import { NotificationsSection } from './notifications-section.tsx'
import { OwnSection } from './own-section.tsx'
import { RecordingsSection } from './recordings-section.tsx'

/** What one chooses for oneself, and for the company where one may. Every change is kept at once and can be undone. */
export const SettingsPage = (): ReactNode => {
  const { t } = useTranslation('settings')
  const mayChangeCompany = useCan('company.write')
  const settings = useQuery(reading(getSettings, {}))
  const data = settings.data?.settings
  return (
    <Page title={t('title')}>
      {settings.isPending && <LinesSkeleton lines={8} />}
      {!data && settings.isError && (
        <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {data && (
        <Sections>
          <OwnSection settings={data} />
          <NotificationsSection settings={data} />
          <RecordingsSection settings={data} />
          {mayChangeCompany && <CompanySection />}
        </Sections>
      )}
    </Page>
  )
}
