import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'

/** Where in the list the heard turn is kept: it may wander between these shares of the height. */
const comfort = { from: 0.12, to: 0.6, target: 0.3 }

/** Browsers round scroll positions. */
const roundingPx = 2

const turnIn = (list: HTMLElement | null, position: number): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-turn="${position}"]`) ?? null

/** A turn's place in what is seen of the list, in pixels; null when it is not drawn. */
const placeOf = (
  list: HTMLElement | null,
  position: number,
): { top: number; bottom: number; height: number } | null => {
  const turn = turnIn(list, position)
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

  const keepInView = useEffectEvent(() => {
    const element = list.current
    const place = placeOf(element, heard)
    if (!element || !place) return
    const isComfortable =
      place.top >= place.height * comfort.from && place.bottom <= place.height * comfort.to
    if (isComfortable) return
    element.scrollTo({ top: element.scrollTop + place.top - place.height * comfort.target })
    own.current = element.scrollTop
  })
  /** Another size, or shown again after another tab: what was in view may not be any more. */
  const onSize = useEffectEvent(() => {
    if (isFollowing) keepInView()
  })

  useEffect(() => {
    if (isFollowing) keepInView()
    const turn = turnIn(list.current, heard)
    if (!turn) return undefined
    const sight = new IntersectionObserver(
      (entries) => {
        setIsOutOfSight(entries.at(-1)?.isIntersecting === false)
      },
      { root: list.current },
    )
    sight.observe(turn)
    return () => {
      sight.disconnect()
    }
  }, [list, heard, isFollowing])

  useEffect(() => {
    const element = list.current
    if (!element) return undefined
    const onScroll = (): void => {
      if (Math.abs(element.scrollTop - own.current) <= roundingPx) return
      own.current = element.scrollTop
      setIsFollowing(false)
    }
    const size = new ResizeObserver(() => {
      onSize()
    })
    size.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      size.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [list])

  return {
    isAway: !isFollowing && isOutOfSight && heard !== -1,
    follow: () => {
      setIsFollowing(true)
    },
    stay: () => {
      setIsFollowing(false)
    },
  }
}
