import type { CampaignContactWithContact, CampaignMonitor } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CallStatus } from '../../../shared/ui/call-status.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { arrived } from '../live/use-breath.ts'
import { nameOf } from '../person.ts'
import css from './monitor.module.css'

/** As many as stand beside the calls in progress without making the row of panels longer. */
const shownMax = 8

/** A row comes into the list once with each of its results. */
const keyOfResult = (row: CampaignContactWithContact): string => `${row.id} ${row.callId ?? ''}`

const Result = ({ row, isNew }: { row: CampaignContactWithContact; isNew: boolean }): ReactNode => {
  const content = (
    <>
      <span className={css.resultHead}>
        <span className={css.person}>{nameOf(row.contact)}</span>
        <CallStatus status={row.callStatus} />
        {row.lastCallDate !== null && (
          <span className={css.muted}>
            <Time at={row.lastCallDate} as="clock" />
          </span>
        )}
      </span>
      <span className={css.summary} title={row.conversationSummary ?? undefined}>
        {row.conversationSummary ?? row.conversationOutcome ?? '—'}
      </span>
    </>
  )
  return (
    <li className={isNew ? arrived : undefined}>
      {row.callId === null ? (
        <span className={css.result}>{content}</span>
      ) : (
        <Link to="/calls/$callId" params={{ callId: row.callId }} className={css.result}>
          {content}
        </Link>
      )}
    </li>
  )
}

/** What came of the newest calls. It stands still while somebody points at it, so that a link can be hit. */
export const NewestResults = ({ campaign }: { campaign: CampaignMonitor }): ReactNode => {
  const { t } = useTranslation('campaigns')
  const newest = campaign.newestResults.slice(0, shownMax)
  const [held, setHeld] = useState<readonly CampaignContactWithContact[] | null>(null)
  const [known] = useState(() => new Set(newest.map(keyOfResult)))
  const shown = held ?? newest
  const isBehind = held !== null && newest[0] !== undefined && held[0]?.callId !== newest[0].callId
  return (
    <section
      className={css.panel}
      aria-label={t('monitor.newest')}
      onPointerEnter={({ pointerType }) => {
        if (pointerType === 'mouse') setHeld(newest)
      }}
      onPointerLeave={() => {
        setHeld(null)
      }}
    >
      <h2 className={css.panelTitle}>
        {t('monitor.newest')}
        {isBehind && <span className={css.muted}>{t('monitor.held')}</span>}
      </h2>
      {shown.length === 0 ? (
        <p className={css.quiet}>{t('monitor.noResults')}</p>
      ) : (
        <ul className={css.results}>
          {shown.map((row) => (
            <Result key={keyOfResult(row)} row={row} isNew={!known.has(keyOfResult(row))} />
          ))}
        </ul>
      )}
    </section>
  )
}
