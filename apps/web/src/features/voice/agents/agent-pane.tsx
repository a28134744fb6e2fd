import { getAgent, type Agent } from '@muloqot/contract'
import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import { IconCopy, IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { SidePane } from '../../../shared/ui/side-pane.tsx'
import { LinesSkeleton } from '../../../shared/ui/skeleton.tsx'
import type { AgentsSearch } from './agents-search.ts'
import css from './agents.module.css'
import { ScriptView } from './script-view.tsx'
import { TrialPanel } from './trial/trial-panel.tsx'
import { OldVersion, Versions } from './versions.tsx'

type PaneView = 'script' | 'try' | 'versions'
const views: readonly PaneView[] = ['script', 'try', 'versions']

const Content = ({
  agent,
  view,
  version,
  onChange,
}: {
  agent: Agent
  view: PaneView
  version: number | undefined
  onChange: (change: AgentsSearch) => void
}): ReactNode => {
  if (view === 'try') return <TrialPanel agent={agent} />
  if (view === 'versions') return <Versions agent={agent} onChange={onChange} />
  if (version !== undefined && version !== agent.version)
    return <OldVersion agent={agent} version={version} onChange={onChange} />
  return <ScriptView script={agent.script} language={agent.language} />
}

/** One agent beside the list: its script to read, a practice conversation, its versions. */
export const AgentPane = ({
  agentId,
  view,
  version,
  onChange,
  onClose,
}: {
  agentId: string
  view: PaneView
  version: number | undefined
  /** A change of the address. */
  onChange: (change: AgentsSearch) => void
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation('agents')
  const { t: common } = useTranslation()
  const mayWrite = useCan('agents.write')
  const agent = useQuery(reading(getAgent, { params: { id: agentId } }))
  const { data } = agent
  return (
    <SidePane
      title={data?.name ?? t('pane.title')}
      onClose={onClose}
      actions={
        data &&
        mayWrite && (
          <>
            <Tooltip label={t('pane.copy')}>
              <ActionIcon
                aria-label={t('pane.copy')}
                onClick={() => {
                  onChange({ add: true })
                }}
              >
                <IconCopy size={18} />
              </ActionIcon>
            </Tooltip>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPencil size={14} />}
              onClick={() => {
                onChange({ view: 'edit', version: undefined })
              }}
            >
              {common('action.edit')}
            </Button>
          </>
        )
      }
    >
      {!data && agent.isError && <ErrorState error={agent.error} onRetry={() => void agent.refetch()} />}
      {agent.isPending && <LinesSkeleton lines={10} />}
      {data && (
        <>
          <p className={css.paneFacts}>
            <span>{common(`language.${data.language}`)}</span>
            <span>{common(`campaignType.${data.campaignType}`)}</span>
            <span className="num">{t('list.versionNumber', { version: data.version })}</span>
            {data.isReadyMade && <span>{t('list.readyMade')}</span>}
          </p>
          <SegmentedControl
            fullWidth
            mb={20}
            aria-label={t('pane.views')}
            value={view}
            data={views.map((value) => ({ value, label: t(`pane.${value}`) }))}
            onChange={(value) => {
              onChange({ view: views.find((known) => known === value), version: undefined })
            }}
          />
          <Content agent={data} view={view} version={version} onChange={onChange} />
        </>
      )}
    </SidePane>
  )
}
