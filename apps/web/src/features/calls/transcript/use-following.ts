import { useEffect, useRef, useState, type RefObject } from 'react'

/** Where in the list the heard turn is kept: it may wander between these shares of the height. */
const comfort = { from: 0.12, to: 0.6, target: 0.3 }

/** Browsers round scroll positions. */
const roundingPx = 2

/** The heard turn's place in what is seen of the list, in pixels; null when it is not drawn. */
const placeOf = (
  list: HTMLElement | null,
  heard: number,
): { top: number; bottom: number; height: number } | null => {
  const turn = list?.querySelector<HTMLElement>(`[data-turn="${heard}"]`)
  if (!list || !turn || list.clientHeight === 0) return null
  const top = turn.offsetTop - list.scrollTop
  return { top, bottom: top + turn.offsetHeight, height: list.clientHeight }
}

/**
 * Keeps the heard turn in view while it plays, until the person scrolls away; then the list stays where they read.
 * @param heard position of the heard turn, -1 when there is none
 */
export const useFollowing = (
  list: RefObject<HTMLElement | null>,
  heard: number,
): {
  /** The person reads elsewhere, and the heard turn is out of sight. */
  isAway: boolean
  follow: () => void
  stay: () => void
} => {
  const [isFollowing, setIsFollowing] = useState(true)
  const [isOutOfSight, setIsOutOfSight] = useState(false)
  /** Where we scrolled to ourselves: a scroll event that finds the list elsewhere is the person's. */
  const own = useRef(0)

  useEffect(() => {
    const element = list.current
    const place = placeOf(element, heard)
    if (!element || !place || !isFollowing) return
    const isComfortable =
      place.top >= place.height * comfort.from && place.bottom <= place.height * comfort.to
    if (isComfortable) return
    element.scrollTo({ top: element.scrollTop + place.top - place.height * comfort.target })
    own.current = element.scrollTop
  }, [list, heard, isFollowing])

  useEffect(() => {
    const element = list.current
    if (!element) return undefined
    const look = (): void => {
      const place = placeOf(element, heard)
      setIsOutOfSight(place !== null && (place.bottom < 0 || place.top > place.height))
    }
    const onScroll = (): void => {
      look()
      if (Math.abs(element.scrollTop - own.current) <= roundingPx) return
      own.current = element.scrollTop
      setIsFollowing(false)
    }
    look()
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      element.removeEventListener('scroll', onScroll)
    }
  }, [list, heard])

  return {
    isAway: !isFollowing && isOutOfSight,
    follow: () => {
      setIsFollowing(true)
    },
    stay: () => {
      setIsFollowing(false)
    },
  }
}
