import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { ErrorState, NoPermissionState } from '../../../shared/ui/error-state.tsx'
import { LiveLabel } from '../../../shared/ui/live-label.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'
import { AddPeoplePane } from '../people/add-people-pane.tsx'
import { ActiveCalls } from './active-calls.tsx'
import { CampaignMenu } from './campaign-menu.tsx'
import type { CampaignSearch } from './campaign-search.ts'
import { Funnel } from './funnel.tsx'
import { LastHour } from './last-hour.tsx'
import { CampaignFacts, CampaignState } from './facts.tsx'
import { FiguresStrip } from './figures-strip.tsx'
import { hasSomebodyToCall } from './forecast.ts'
import css from './monitor.module.css'
import { MonitorSkeleton } from './monitor-skeleton.tsx'
import { NewestResults } from './newest-results.tsx'
import { Notices } from './notices.tsx'
import { OutcomeBars } from './outcome-bars.tsx'
import { MonitorProgress } from './progress-bar.tsx'
import { RowsSection } from './rows-section.tsx'
import { StartStopButton } from './start-stop.tsx'
import { useMonitor } from './use-monitor.ts'

const route = getRouteApi('/_shell/campaigns/$campaignId')

const BackToCampaigns = (): ReactNode => {
  const { t } = useTranslation('campaigns')
  return (
    <ActionIcon
      renderRoot={(props) => <Link to="/campaigns" {...props} />}
      aria-label={t('monitor.back')}
      ml={-8}
    >
      <IconArrowLeft size={18} />
    </ActionIcon>
  )
}

const Monitor = ({ campaignId }: { campaignId: string }): ReactNode => {
  const { t } = useTranslation('campaigns')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useCan('campaigns.write')
  const mayRun = useCan('campaigns.run')
  const isPhone = useIsPhone()
  const { monitor, course } = useMonitor(campaignId)
  const change = (next: CampaignSearch): void => {
    void navigate({
      search: (before) => ({ ...before, page: undefined, ...next }),
      replace: true,
      resetScroll: false,
    })
  }
  const setAdding = (isAdding: boolean): void => {
    void navigate({
      search: (before) => ({ ...before, add: isAdding ? true : undefined }),
      resetScroll: false,
    })
  }
  const campaign = monitor.data
  const isGone = monitor.error?.status === 404
  if (isGone || (!campaign && monitor.isError))
    return (
      <Page title={t('list.title')} back={<BackToCampaigns />}>
        <ErrorState error={monitor.error} onRetry={() => void monitor.refetch()} />
      </Page>
    )
  if (!campaign)
    return (
      <Page title=" " back={<BackToCampaigns />}>
        <MonitorSkeleton />
      </Page>
    )
  const onAdd = (): void => {
    setAdding(true)
  }
  return (
    <Page
      title={campaign.name}
      back={<BackToCampaigns />}
      action={
        <>
          <LiveLabel at={new Date(campaign.at)} />
          {mayRun && (
            <StartStopButton
              campaignId={campaignId}
              isRunning={campaign.status === 'RUNNING'}
              canStart={hasSomebodyToCall(campaign)}
            />
          )}
          {mayWrite && <CampaignMenu campaign={campaign} onAdd={onAdd} />}
        </>
      }
      filters={
        <>
          <CampaignState campaign={campaign} />
          {!isPhone && <CampaignFacts campaign={campaign} />}
        </>
      }
    >
      <div className={css.scroll}>
        {isPhone && (
          <div className={css.phoneFacts}>
            <CampaignFacts campaign={campaign} />
          </div>
        )}
        {campaign.description !== null && <p className={css.description}>{campaign.description}</p>}
        <MonitorProgress campaign={campaign} course={course.data} />
        <FiguresStrip campaign={campaign} course={course.data} />
        <Notices campaign={campaign} />
        <div className={css.panels}>
          <div className={css.panelStack}>
            <OutcomeBars campaign={campaign} />
            {course.data !== undefined && <Funnel course={course.data} />}
          </div>
          <ActiveCalls campaign={campaign} />
          <NewestResults campaign={campaign} />
        </div>
        {course.data !== undefined && course.data.total.ended > 0 && <LastHour course={course.data} />}
        <RowsSection
          campaign={campaign}
          search={search}
          onChange={change}
          onAdd={mayWrite ? onAdd : undefined}
        />
      </div>
      {search.add === true && mayWrite && (
        <AddPeoplePane
          campaign={campaign}
          onClose={() => {
            setAdding(false)
          }}
        />
      )}
    </Page>
  )
}

/** One campaign while it runs, and what has become of it afterwards. */
export const CampaignPage = (): ReactNode => {
  const { campaignId } = route.useParams()
  const mayRead = useCan('campaigns.read')
  // Another campaign is another screen: nothing of the one before may breathe or be held.
  return mayRead ? <Monitor key={campaignId} campaignId={campaignId} /> : <NoPermissionState />
}
