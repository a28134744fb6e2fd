import type { Contact, ContactUpdateEvent } from '@muloqot/contract'

/**
 * What was heard since the list was last asked for. Rows are changed where they stand and nothing moves: a contact that
 * came is only counted, one that was deleted stays as a mark until the list is read again.
 */
export type HeardNews = {
  changed: ReadonlyMap<string, Contact>
  gone: ReadonlySet<string>
  /** How many contacts came. */
  added: number
  /** Whether many changed at once (an import), so that they were not told one by one. */
  isListOld: boolean
}

export const noNews: HeardNews = { changed: new Map(), gone: new Set(), added: 0, isListOld: false }

/** News with some more events, oldest first. */
export const withEvents = (news: HeardNews, events: readonly ContactUpdateEvent[]): HeardNews => {
  const changed = new Map(news.changed)
  const gone = new Set(news.gone)
  let { added } = news
  for (const event of events) {
    if (event.action === 'deleted') gone.add(event.contactId)
    else if (event.action === 'created') added++
    else changed.set(event.contactId, event.contact)
  }
  return { ...news, changed, gone, added }
}

/** A row as it is now: what was heard, unless what was read is newer. */
export const newest = (row: Contact, news: HeardNews): Contact => {
  const heard = news.changed.get(row.id)
  return heard && heard.updatedAt > row.updatedAt ? heard : row
}

/** What is left of the news once the list was read again that was asked for when `known` was all there was to hear. */
export const withoutKnown = (news: HeardNews, known: HeardNews): HeardNews => ({
  changed: new Map([...news.changed].filter(([id, contact]) => known.changed.get(id) !== contact)),
  gone: new Set([...news.gone].filter((id) => !known.gone.has(id))),
  added: news.added - known.added,
  isListOld: news.isListOld && !known.isListOld,
})
