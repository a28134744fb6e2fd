import { listAgents } from '@muloqot/contract'
import { Button } from '@mantine/core'
import { IconHeadset, IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { useRowWalk } from '../../../shared/keys/use-row-walk.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState, NoPermissionState } from '../../../shared/ui/error-state.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { Pagination } from '../../../shared/ui/pagination.tsx'
import { RowsSkeleton } from '../../../shared/ui/skeleton.tsx'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'
import { AgentPane } from './agent-pane.tsx'
import { AgentsFilters } from './agents-filters.tsx'
import { AgentsCards, AgentsTable } from './agents-list.tsx'
import { agentsPerPage, isFiltered, queryOf, type AgentsSearch } from './agents-search.ts'
import css from './agents.module.css'
import { AgentEditorPage } from './editor/agent-editor-page.tsx'
import { NewAgentDialog } from './new-agent-dialog.tsx'

const route = getRouteApi('/_shell/agents')

const closed: AgentsSearch = { open: undefined, view: undefined, version: undefined }

const AgentsList = (): ReactNode => {
  const { t } = useTranslation('agents')
  const { t: common } = useTranslation()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useCan('agents.write')
  const isPhone = useIsPhone()
  const rows = useRef<HTMLDivElement>(null)
  const agents = useQuery({
    ...reading(listAgents, { query: queryOf(search) }),
    placeholderData: keepPreviousData,
  })
  useRowWalk(rows, { next: t('keys.next'), previous: t('keys.previous') })
  const change = (next: AgentsSearch): void => {
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }), replace: true })
  }
  const go = (next: AgentsSearch): void => {
    void navigate({ search: (before) => ({ ...before, ...next }) })
  }
  const { data } = agents
  const newButton = mayWrite && (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => {
        go({ add: true })
      }}
    >
      {t('list.new')}
    </Button>
  )
  return (
    <Page
      title={t('list.title')}
      count={data && data.total > 0 ? formatNumber(data.total) : undefined}
      action={newButton}
      filters={<AgentsFilters search={search} onChange={change} />}
    >
      {!data && agents.isError && <ErrorState error={agents.error} onRetry={() => void agents.refetch()} />}
      {agents.isPending && <RowsSkeleton columns={isPhone ? 1 : 5} />}
      {data?.total === 0 && (
        <EmptyState
          icon={<IconHeadset size={28} stroke={1.5} />}
          title={isFiltered(search) ? t('list.nothingFound') : t('list.emptyTitle')}
          {...(isFiltered(search) ? {} : { text: t('list.emptyText') })}
          actions={
            isFiltered(search) ? (
              <Button
                variant="default"
                onClick={() => {
                  change({ search: undefined, language: undefined, type: undefined })
                }}
              >
                {common('action.clear')}
              </Button>
            ) : (
              newButton
            )
          }
        />
      )}
      {data && data.total > 0 && (
        <>
          <div className={css.rows} ref={rows}>
            {isPhone ? (
              <AgentsCards agents={data.data} />
            ) : (
              <AgentsTable agents={data.data} openId={search.open} />
            )}
          </div>
          <Pagination
            page={search.page ?? 1}
            limit={agentsPerPage}
            total={data.total}
            onPage={(page) => {
              go({ page })
            }}
          />
        </>
      )}
      {search.open !== undefined && (
        <AgentPane
          key={search.open}
          agentId={search.open}
          view={search.view === 'edit' ? 'script' : (search.view ?? 'script')}
          version={search.version}
          onChange={go}
          onClose={() => {
            go(closed)
          }}
        />
      )}
      {search.add === true && mayWrite && (
        <NewAgentDialog
          from={search.open}
          onClose={() => {
            go({ add: undefined })
          }}
          onMade={(id) => {
            go({ add: undefined, open: id, view: 'edit', version: undefined })
          }}
        />
      )}
    </Page>
  )
}

const Agents = (): ReactNode => {
  const { open, view } = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useCan('agents.write')
  if (open === undefined || view !== 'edit' || !mayWrite) return <AgentsList />
  return (
    <AgentEditorPage
      key={open}
      agentId={open}
      onClose={() => {
        void navigate({ search: (before) => ({ ...before, view: undefined }) })
      }}
    />
  )
}

/** Who speaks in campaigns: the agents, their scripts, and practice conversations with them. */
export const AgentsPage = (): ReactNode => (useCan('agents.read') ? <Agents /> : <NoPermissionState />)
