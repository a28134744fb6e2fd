import { listAgentVersions, type Call, type Question } from '@muloqot/contract'
import { useQuery } from '@tanstack/react-query'
import { useCan } from '../../../shared/api/me.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'

const versionsRead = 200

/** The questions of the script with which this call was held, in their order; undefined when they are not known. */
export const useQuestions = ({
  agentId,
  agentVersion,
}: Pick<Call, 'agentId' | 'agentVersion'>): readonly Question[] | undefined => {
  const mayRead = useCan('agents.read')
  const versions = useQuery({
    ...reading(listAgentVersions, { params: { id: agentId ?? '' }, query: { limit: String(versionsRead) } }),
    enabled: mayRead && agentId !== null && agentVersion !== null,
    // A version never changes once it is there.
    staleTime: Number.POSITIVE_INFINITY,
  })
  return versions.data?.data.find(({ version }) => version === agentVersion)?.script.questions
}
