import type { ActivityLog } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { changesOf } from '../../shared/activity/diff.ts'
import { useActivityWords } from '../../shared/activity/use-activity-words.ts'
import { useValueWords } from '../../shared/activity/use-value-words.ts'
import { RequestId } from '../../shared/ui/error-state.tsx'
import { Fact, Facts } from '../../shared/ui/facts.tsx'
import form from '../../shared/ui/form.module.css'
import { SidePane } from '../../shared/ui/side-pane.tsx'
import { Time } from '../../shared/ui/time.tsx'
import css from './audit.module.css'
import { ResourceLink } from './resource-link.tsx'

/** What changed, field by field, as it was and as it became. */
const Diff = ({ log }: { log: ActivityLog }): ReactNode => {
  const { t } = useTranslation('audit')
  const words = useActivityWords()
  const valueWords = useValueWords()
  const changes = changesOf(log.details)
  if (changes.length === 0) return <p className={form.note}>{t('pane.noChange')}</p>
  const { before, after } = log.details
  return (
    <table className={css.diff}>
      <thead>
        <tr>
          <th scope="col">{t('diff.field')}</th>
          {before !== null && <th scope="col">{t('diff.before')}</th>}
          {after !== null && <th scope="col">{t('diff.after')}</th>}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before: was, after: is }) => (
          <tr key={field}>
            <th scope="row">{words.field(field)}</th>
            {before !== null && (
              <td data-side={after === null ? 'only' : 'before'}>{valueWords(field, was)}</td>
            )}
            {after !== null && (
              <td data-side={before === null ? 'only' : 'after'}>{valueWords(field, is)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One entry of the log: what, who, from where, and what it changed. */
export const EntryPane = ({
  log,
  company,
  onClose,
}: {
  /** Undefined when the page does not hold it any more. */
  log: ActivityLog | undefined
  company: string | undefined
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation('audit')
  const words = useActivityWords()
  if (!log)
    return (
      <SidePane title={t('pane.title')} onClose={onClose}>
        <p className={form.note}>{t('pane.gone')}</p>
      </SidePane>
    )
  const { resource_type: type, resource_id: id } = log
  return (
    <SidePane title={words.operation(log)} onClose={onClose}>
      <Facts>
        <Fact label={t('pane.who')}>
          {log.user_id === null ? (
            words.actor(log)
          ) : (
            <Link to="/audit" search={{ actor: log.user_id, company }} title={t('pane.byThem')}>
              {words.actor(log)}
            </Link>
          )}
        </Fact>
        <Fact label={t('pane.when')}>
          <Time at={log.created_at} />
        </Fact>
        <Fact label={t('pane.resource')}>
          <ResourceLink log={log} company={company} />
        </Fact>
        <Fact label={t('pane.address')}>
          <span className="num">{log.ip_address}</span>
        </Fact>
        <Fact label={t('pane.agent')}>{log.user_agent}</Fact>
      </Facts>
      <RequestId id={log.request_id} />
      <Diff log={log} />
      {id !== null && (
        <p>
          <Link to="/audit" search={{ resource: type, id, company }}>
            {t('pane.trail')}
          </Link>
        </p>
      )}
    </SidePane>
  )
}
