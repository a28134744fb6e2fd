import type { Call } from '@muloqot/contract'
import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPhone } from '../../shared/format/phones.ts'
import { useKeys } from '../../shared/keys/use-keys.ts'
import { Page } from '../../shared/ui/page.tsx'
import css from './call-page.module.css'
import { callTabs, filtersOf, type CallSearch, type CallTab } from './calls-search.ts'
import { CallActions, useCopyLink } from './call/call-actions.tsx'
import { CallFactsLine } from './call/call-facts-line.tsx'
import { DetailsPane } from './call/details-pane.tsx'
import type { Neighbour } from './call/neighbours.ts'
import { NoTranscript } from './call/no-transcript.tsx'
import { OutcomePane } from './call/outcome-pane.tsx'
import { useNeighbours } from './call/use-neighbours.ts'
import { usePlayheadInUrl } from './call/use-playhead-in-url.ts'
import { PlayerBar, skipSeconds } from './player/player-bar.tsx'
import { nextRate } from './player/rates.ts'
import { usePlayer } from './player/use-player.ts'
import { Transcript } from './transcript/transcript.tsx'

/** From here on all panes stand beside each other. Keep `call-page.module.css` in step. */
const wideQuery = '(min-width: 1280px)'

/** A call that is there: header, player, and its panes, which are tabs on a narrower screen. */
export const CallView = ({
  call,
  search,
  back,
}: {
  call: Call
  search: CallSearch
  back: ReactNode
}): ReactNode => {
  const { t } = useTranslation('calls')
  const navigate = useNavigate({ from: '/calls/$callId' })
  const isWide = useMediaQuery(wideQuery, undefined, { getInitialValueInEffect: false }) ?? false
  const filters = filtersOf(search)
  const neighbours = useNeighbours(call.id, filters)
  const player = usePlayer(call, search.t ?? 0)
  const copyLink = useCopyLink(player)
  const change = (part: Partial<CallSearch>): void => {
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  }
  const go = ({ id, page }: Neighbour): void => {
    void navigate({
      params: { callId: id },
      search: { ...filters, page: page === 1 ? undefined : page, tab: search.tab },
      replace: true,
    })
  }
  usePlayheadInUrl(player, search.t, (seconds) => {
    change({ t: seconds })
  })

  const skip = (seconds: number): void => {
    player?.seek(player.seconds() + seconds)
  }
  const changeRate = (step: -1 | 1): void => {
    player?.setRate(nextRate(player.state().rate, step))
  }
  const walk = (neighbour: Neighbour | null | undefined): void => {
    if (neighbour) go(neighbour)
  }
  useKeys([
    ...(player
      ? [
          { keys: [' '], label: t('keys.play'), run: player.toggle },
          {
            keys: ['ArrowLeft', 'ArrowRight'],
            label: t('keys.skip', { seconds: skipSeconds }),
            run: ({ key }: KeyboardEvent) => {
              skip(key === 'ArrowLeft' ? -skipSeconds : skipSeconds)
            },
          },
          {
            keys: ['<'],
            label: t('keys.slower'),
            run: () => {
              changeRate(-1)
            },
          },
          {
            keys: ['>'],
            label: t('keys.faster'),
            run: () => {
              changeRate(1)
            },
          },
        ]
      : []),
    { keys: ['c'], label: player ? t('page.copyMoment') : t('page.copyLink'), run: copyLink },
    {
      keys: ['j'],
      label: t('page.next'),
      run: () => {
        walk(neighbours?.next)
      },
    },
    {
      keys: ['k'],
      label: t('page.previous'),
      run: () => {
        walk(neighbours?.previous)
      },
    },
  ])

  const tab: CallTab = search.tab ?? 'transcript'
  const isHidden = (pane: CallTab): boolean => !isWide && pane !== tab
  const isSilent = call.turns.length > 0 && call.recordingUrl === null
  return (
    <Page
      title={call.contactName ?? formatPhone(call.phone)}
      back={back}
      action={
        <CallActions call={call} player={player} neighbours={neighbours} onCopyLink={copyLink} onGo={go} />
      }
      filters={<CallFactsLine call={call} />}
    >
      {player && <PlayerBar player={player} call={call} />}
      {isSilent && <p className={css.notRecorded}>{t('state.notRecorded')}</p>}
      {!isWide && (
        <SegmentedControl
          className={css.tabs}
          fullWidth
          value={tab}
          data={callTabs.map((value) => ({ value, label: t(`tab.${value}`) }))}
          onChange={(value) => {
            const next = callTabs.find((known) => known === value)
            change({ tab: next === 'transcript' ? undefined : next })
          }}
        />
      )}
      <div className={css.panes}>
        <div className={css.outcomePane} hidden={isHidden('outcome')}>
          <OutcomePane call={call} />
        </div>
        <div className={css.transcriptPane} hidden={isHidden('transcript')}>
          {call.turns.length === 0 ? (
            <NoTranscript call={call} />
          ) : (
            <Transcript
              call={call}
              player={player}
              search={search.q ?? ''}
              onSearch={(text) => {
                change({ q: text === '' ? undefined : text })
              }}
            />
          )}
        </div>
        <div className={css.detailsPane} hidden={isHidden('details')}>
          <DetailsPane call={call} filters={filters} />
        </div>
      </div>
    </Page>
  )
}
