import { changeAgent, getAgent, listAgents, listAgentVersions, type Agent } from '@muloqot/contract'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { reading, useCall } from '../../../shared/api/use-endpoint.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { LinesSkeleton } from '../../../shared/ui/skeleton.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { toastDone, toastFailure } from '../../../shared/ui/toasts.tsx'
import type { AgentsSearch } from './agents-search.ts'
import css from './agents.module.css'
import { ScriptView } from './script-view.tsx'

const versionsMax = 200

const useVersions = (agent: Agent) =>
  useQuery(reading(listAgentVersions, { params: { id: agent.id }, query: { limit: versionsMax } }))

/** Every version of an agent, newest first; each can be read. */
export const Versions = ({
  agent,
  onChange,
}: {
  agent: Agent
  onChange: (change: AgentsSearch) => void
}): ReactNode => {
  const { t } = useTranslation('agents')
  const versions = useVersions(agent)
  if (versions.isPending) return <LinesSkeleton lines={4} />
  if (!versions.data) return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />
  return (
    <ol className={css.versions}>
      {versions.data.data.map(({ version, createdAt }) => (
        <li key={version}>
          <button
            type="button"
            className={css.version}
            onClick={() => {
              onChange({ view: 'script', version: version === agent.version ? undefined : version })
            }}
          >
            <span className="num">{t('list.versionNumber', { version })}</span>
            {version === agent.version && <span className={css.muted}>{t('versions.newest')}</span>}
            <span className={css.versionTime}>
              <Time at={createdAt} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}

/** The script of an older version, which can be made the newest again. */
export const OldVersion = ({
  agent,
  version,
  onChange,
}: {
  agent: Agent
  version: number
  onChange: (change: AgentsSearch) => void
}): ReactNode => {
  const { t } = useTranslation('agents')
  const mayWrite = useCan('agents.write')
  const versions = useVersions(agent)
  const restore = useCall(changeAgent, [getAgent, listAgents, listAgentVersions])
  if (versions.isPending) return <LinesSkeleton lines={8} />
  const script = versions.data?.data.find((one) => one.version === version)?.script
  if (!versions.data) return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />
  if (!script) return <p className={css.muted}>{t('versions.missing', { version })}</p>
  return (
    <>
      <div className={css.oldVersion}>
        <span>{t('versions.old', { version, newest: agent.version })}</span>
        <Link to="/agents" search={(before) => ({ ...before, version: undefined })}>
          {t('versions.toNewest')}
        </Link>
        {mayWrite && (
          <Button
            size="compact-sm"
            variant="default"
            loading={restore.isPending}
            onClick={() => {
              restore.mutate(
                { params: { id: agent.id }, body: { script } },
                {
                  onSuccess: (changed) => {
                    toastDone(t('editor.saved', { version: changed.version }))
                    onChange({ version: undefined })
                  },
                  onError: toastFailure,
                },
              )
            }}
          >
            {t('versions.restore')}
          </Button>
        )}
      </div>
      <ScriptView script={script} language={agent.language} />
    </>
  )
}
