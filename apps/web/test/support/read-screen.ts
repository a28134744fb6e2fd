import type { Page } from 'playwright-core'

/** Runs in the page: every text a person can see or hear there, and what empty fields say. */
const collect = (): string[] => {
  const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true })
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    const { parentElement } = node
    if (text !== '' && parentElement && isShown(parentElement)) texts.push(text)
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
    if (!isShown(element)) continue
    for (const name of ['aria-label', 'placeholder', 'title']) {
      const text = element.getAttribute(name)?.trim() ?? ''
      if (text !== '') texts.push(text)
    }
  }
  return texts
}

/** Every text of the screen as it is now. */
export const readScreen = async (page: Page): Promise<string[]> => await page.evaluate(collect)
