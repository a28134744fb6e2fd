import { getCall } from '@muloqot/contract'
import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../../shared/api/live.tsx'
import { reading } from '../../shared/api/use-endpoint.ts'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { LinesSkeleton } from '../../shared/ui/skeleton.tsx'
import { CallView } from './call-view.tsx'
import { filtersOf } from './calls-search.ts'

const route = getRouteApi('/_shell/calls/$callId')

/** No event tells that somebody picked up, so a call that goes on is looked at again. */
const lookAgainMs = 3_000

/** One call: what was said and heard, and what came of it. */
export const CallPage = (): ReactNode => {
  const { t } = useTranslation('calls')
  const { callId } = route.useParams()
  const search = route.useSearch()
  const call = useQuery({
    ...reading(getCall, { params: { id: callId } }),
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'ENDED' ? lookAgainMs : false),
  })
  useLive('campaign-update', (event) => {
    if ('callId' in event && event.callId === callId) void call.refetch()
  })
  const back = (
    <ActionIcon
      aria-label={t('page.back')}
      renderRoot={(props) => <Link {...props} to="/calls" search={{ ...filtersOf(search), at: callId }} />}
    >
      <IconArrowLeft size={18} />
    </ActionIcon>
  )
  if (call.data) {
    const hasRecording = call.data.recordingUrl !== null
    // Another call, or a recording that came meanwhile, begins with a player of its own.
    return <CallView key={`${callId} ${hasRecording}`} call={call.data} search={search} back={back} />
  }
  return (
    <Page title={t('page.title')} back={back}>
      {call.isError ? (
        <ErrorState error={call.error} onRetry={() => void call.refetch()} />
      ) : (
        <LinesSkeleton lines={8} />
      )}
    </Page>
  )
}
