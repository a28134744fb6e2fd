import { getAgent } from '@muloqot/contract'
import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reading } from '../../../../shared/api/use-endpoint.ts'
import { ErrorState } from '../../../../shared/ui/error-state.tsx'
import { Page } from '../../../../shared/ui/page.tsx'
import { LinesSkeleton } from '../../../../shared/ui/skeleton.tsx'
import { AgentEditor } from './agent-editor.tsx'

/** The page on which an agent's script is changed, with a practice conversation beside it. */
export const AgentEditorPage = ({
  agentId,
  onClose,
}: {
  agentId: string
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation('agents')
  // What is edited must not be replaced under the person's hands by a later reading.
  const agent = useQuery({
    ...reading(getAgent, { params: { id: agentId } }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const back = (
    <ActionIcon aria-label={t('editor.back')} ml={-8} onClick={onClose}>
      <IconArrowLeft size={18} />
    </ActionIcon>
  )
  if (agent.data) return <AgentEditor agent={agent.data} back={back} onClose={onClose} />
  return (
    <Page title={t('editor.title')} back={back}>
      {agent.isError ? (
        <ErrorState error={agent.error} onRetry={() => void agent.refetch()} />
      ) : (
        <LinesSkeleton lines={12} />
      )}
    </Page>
  )
}
