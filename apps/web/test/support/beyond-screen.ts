import type { Page } from 'playwright-core'

/** Runs in the page: what is wider than the screen, or can be scrolled sideways. */
const collect = (): string[] => {
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 60)}"`
  const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true })
  /** How far to the right something of an element can be seen: parents that clip hide the rest. */
  const seenRight = (element: Element): number => {
    let { right } = element.getBoundingClientRect()
    for (
      let parent = element.parentElement;
      parent && parent.tagName !== 'MAIN';
      parent = parent.parentElement
    ) {
      if (getComputedStyle(parent).overflowX !== 'visible')
        right = Math.min(right, parent.getBoundingClientRect().right)
    }
    return right
  }
  const found: string[] = []
  for (const element of document.body.querySelectorAll('*')) {
    if (!isShown(element)) continue
    const { overflowX } = getComputedStyle(element)
    const canScroll = overflowX === 'auto' || overflowX === 'scroll'
    if (canScroll && element.scrollWidth > element.clientWidth + 1)
      found.push(`${nameOf(element)} scrolls sideways`)
    else if (seenRight(element) > innerWidth + 1) found.push(`${nameOf(element)} is cut off`)
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways')
  return found
}

/** What does not fit the width of the screen, in words. */
export const readBeyondScreen = async (page: Page): Promise<string[]> => await page.evaluate(collect)
