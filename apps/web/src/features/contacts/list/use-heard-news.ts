import { listContactCampaigns, listContacts, type ContactUpdateEvent } from '@muloqot/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLive } from '../../../shared/api/live.tsx'
import { forgetReadings } from '../../../shared/api/use-endpoint.ts'
import { noNews, withEvents, withoutKnown, type HeardNews } from './live-rules.ts'

/** A bulk action tells of thousands of contacts one by one; the screen is drawn for many of them at once. */
const gatherMs = 150

/**
 * What was heard of contacts since the list was last asked for.
 * @param isFetching whether the list is being asked for now: what was heard before that is in its answer
 */
export const useHeardNews = (isFetching: boolean): HeardNews => {
  const client = useQueryClient()
  const [news, setNews] = useState(noNews)
  const [known, setKnown] = useState<HeardNews | null>(null)
  if (isFetching && known === null) setKnown(news)
  if (!isFetching && known !== null) {
    setKnown(null)
    setNews(withoutKnown(news, known))
  }

  const waiting = useRef<ContactUpdateEvent[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const draw = (): void => {
    const events = waiting.current
    waiting.current = []
    timer.current = undefined
    setNews((before) => withEvents(before, events))
    // Other pages of the list are old now; they are read again when they are turned to, not before.
    void client.invalidateQueries({ queryKey: [listContacts.name], refetchType: 'none' })
  }
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [],
  )
  useLive('contact-update', (event) => {
    waiting.current.push(event)
    timer.current ??= setTimeout(draw, gatherMs)
  })
  // Imports and their undoing do not tell of each contact.
  useLive('contact-import-update', ({ state, success }) => {
    if (success > 0 && ['COMPLETED', 'FAILED', 'CANCELLED', 'UNDONE'].includes(state))
      setNews((before) => ({ ...before, isListOld: true }))
  })
  useLive('campaign-update', (event) => {
    if ('action' in event && ['created', 'contacts-added', 'deleted'].includes(event.action))
      void forgetReadings(client, listContactCampaigns)
  })
  return news
}
