import type { Agent } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { rowLink } from '../../../shared/keys/use-row-walk.ts'
import { Time } from '../../../shared/ui/time.tsx'
import css from './agents.module.css'

const OpenLink = ({ agent, isOpen }: { agent: Agent; isOpen: boolean }): ReactNode => (
  <Link
    to="/agents"
    search={(before) => ({ ...before, open: agent.id, view: undefined, version: undefined })}
    className={css.name}
    title={agent.name}
    aria-current={isOpen ? 'true' : undefined}
    {...rowLink}
  >
    {agent.name}
  </Link>
)

/** The list as a table, for screens with room. */
export const AgentsTable = ({
  agents,
  openId,
}: {
  agents: readonly Agent[]
  openId: string | undefined
}): ReactNode => {
  const { t } = useTranslation('agents')
  const { t: common } = useTranslation()
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{t('list.name')}</th>
          <th>{t('list.language')}</th>
          <th>{t('list.type')}</th>
          <th>{t('list.goal')}</th>
          <th className={css.right}>{t('list.version')}</th>
          <th className={css.right}>{t('list.changed')}</th>
        </tr>
      </thead>
      <tbody>
        {agents.map((agent) => (
          <tr key={agent.id} data-row data-open={agent.id === openId}>
            <td>
              <span className={css.nameCell}>
                <OpenLink agent={agent} isOpen={agent.id === openId} />
                {agent.isReadyMade && <span className={css.muted}>{t('list.readyMade')}</span>}
              </span>
            </td>
            <td>{common(`language.${agent.language}`)}</td>
            <td>{common(`campaignType.${agent.campaignType}`)}</td>
            <td className={css.muted} title={agent.script.goal}>
              {agent.script.goal}
            </td>
            <td className={`${css.right} num`}>{agent.version}</td>
            <td className={`${css.right} ${css.muted}`}>
              <Time at={agent.updatedAt} as="day" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The list at a phone's width. */
export const AgentsCards = ({ agents }: { agents: readonly Agent[] }): ReactNode => {
  const { t } = useTranslation('agents')
  const { t: common } = useTranslation()
  return (
    <ul className={css.cards}>
      {agents.map((agent) => (
        <li key={agent.id} data-row className={css.card}>
          <span className={css.nameCell}>
            <OpenLink agent={agent} isOpen={false} />
            {agent.isReadyMade && <span className={css.muted}>{t('list.readyMade')}</span>}
          </span>
          <span className={css.muted}>
            {common(`language.${agent.language}`)}, {common(`campaignType.${agent.campaignType}`)},{' '}
            {t('list.versionNumber', { version: agent.version })}
          </span>
          <span className={css.muted}>{agent.script.goal}</span>
        </li>
      ))}
    </ul>
  )
}
