import type { CampaignType, Language } from '@muloqot/contract'
import { sql, type Expression, type SqlBool } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

/** An agent with its newest script, as the database gives it. */
export type AgentRow = {
  id: string
  companyId: string
  name: string
  language: string
  campaignType: string
  version: number
  isReadyMade: boolean
  script: unknown
  createdAt: Date
  updatedAt: Date
}

export type AgentFilter = {
  campaignType?: CampaignType | undefined
  language?: Language | undefined
  search?: string | undefined
}

const matches = (filter: AgentFilter): Expression<SqlBool> => {
  const conditions = [sql<SqlBool>`true`]
  if (filter.campaignType) conditions.push(sql`agents.campaign_type = ${filter.campaignType}`)
  if (filter.language) conditions.push(sql`agents.language = ${filter.language}`)
  if (filter.search) {
    const pattern = `%${filter.search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    conditions.push(sql`agents.name ilike ${pattern}`)
  }
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

const agentsWithScript = (tx: Tx) =>
  tx
    .selectFrom('agents')
    .innerJoin('agentVersions', (join) =>
      join
        .onRef('agentVersions.companyId', '=', 'agents.companyId')
        .onRef('agentVersions.agentId', '=', 'agents.id')
        .onRef('agentVersions.version', '=', 'agents.version'),
    )
    .select([
      'agents.id',
      'agents.companyId',
      'agents.name',
      'agents.language',
      'agents.campaignType',
      'agents.version',
      'agents.isReadyMade',
      'agents.createdAt',
      'agents.updatedAt',
      'agentVersions.script',
    ])

export const listAgentRows = async (
  tx: Tx,
  filter: AgentFilter & { page: number; limit: number },
): Promise<AgentRow[]> =>
  await agentsWithScript(tx)
    .where(matches(filter))
    .orderBy('agents.createdAt', 'desc')
    .orderBy('agents.id', 'desc')
    .limit(filter.limit)
    .offset((filter.page - 1) * filter.limit)
    .execute()

export const countAgents = async (tx: Tx, filter: AgentFilter): Promise<number> => {
  const { count } = await tx
    .selectFrom('agents')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(matches(filter))
    .executeTakeFirstOrThrow()
  return count
}

export const findAgentRow = async (tx: Tx, id: string): Promise<AgentRow | undefined> =>
  await agentsWithScript(tx).where('agents.id', '=', id).executeTakeFirst()

/** Holds the agent against other changes until the transaction ends. */
export const lockAgent = async (tx: Tx, id: string): Promise<{ version: number } | undefined> =>
  await tx.selectFrom('agents').select('version').where('id', '=', id).forUpdate().executeTakeFirst()

export type NewAgent = {
  companyId: string
  name: string
  language: Language
  campaignType: CampaignType
  isReadyMade: boolean
}

/** Inserts agents; those that are ready-made and already there are left out. Gives the inserted ones. */
export const insertAgents = async (
  tx: Tx,
  agents: NewAgent[],
): Promise<{ id: string; language: string; campaignType: string }[]> =>
  await tx
    .insertInto('agents')
    .values(agents)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'language', 'campaignType'])
    .execute()

/** `script` is JSON text. */
export const insertAgentVersions = async (
  tx: Tx,
  versions: { companyId: string; agentId: string; version: number; script: string }[],
): Promise<void> => {
  await tx.insertInto('agentVersions').values(versions).execute()
}

export const updateAgent = async (
  tx: Tx,
  id: string,
  change: { name?: string; campaignType?: CampaignType; version?: number; isReadyMade?: boolean },
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('agents')
    .set({ ...change, updatedAt: now })
    .where('id', '=', id)
    .execute()
}

export const listVersionRows = async (
  tx: Tx,
  agentId: string,
  { page, limit }: { page: number; limit: number },
): Promise<{ version: number; script: unknown; createdAt: Date }[]> =>
  await tx
    .selectFrom('agentVersions')
    .select(['version', 'script', 'createdAt'])
    .where('agentId', '=', agentId)
    .orderBy('version', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()

export const countReadyMade = async (tx: Tx): Promise<number> => {
  const { count } = await tx
    .selectFrom('agents')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('isReadyMade', '=', true)
    .executeTakeFirstOrThrow()
  return count
}

/** The ready-made agent of a type in the company's own language. */
export const findReadyMadeId = async (tx: Tx, campaignType: CampaignType): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('agents')
    .innerJoin('companies', 'companies.id', 'agents.companyId')
    .select('agents.id')
    .where('agents.isReadyMade', '=', true)
    .where('agents.campaignType', '=', campaignType)
    .whereRef('agents.language', '=', 'companies.language')
    .executeTakeFirst()
  return row?.id
}

export const findAgentHead = async (
  tx: Tx,
  id: string,
): Promise<{ id: string; version: number; language: string; campaignType: string } | undefined> =>
  await tx
    .selectFrom('agents')
    .select(['id', 'version', 'language', 'campaignType'])
    .where('id', '=', id)
    .executeTakeFirst()

export const findScript = async (tx: Tx, agentId: string, version: number): Promise<unknown> => {
  const row = await tx
    .selectFrom('agentVersions')
    .select('script')
    .where('agentId', '=', agentId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.script
}

/** How the company is named to the people it calls, and the zone they live in. */
export const findCompanyForCalls = async (
  tx: Tx,
  companyId: string,
): Promise<{ name: string; timeZone: string }> =>
  await tx
    .selectFrom('companies')
    .select(['name', 'timeZone'])
    .where('id', '=', companyId)
    .executeTakeFirstOrThrow()
