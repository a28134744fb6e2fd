import type { Turn } from '@muloqot/contract'
import type { Locator, Page } from 'playwright-core'

/** What is heard on the page of a call, and where its transcript says so. */
export type Heard = {
  seconds: () => Promise<number>
  turn: () => Locator
  /** Which turn, from 0; -1 while none is heard. */
  position: () => Promise<number>
}

export const heardOn = (page: Page): Heard => {
  const turn = (): Locator => page.locator('[data-turn][aria-current="true"]')
  return {
    seconds: async () => await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime),
    turn,
    position: async () =>
      (await turn().count()) === 0 ? -1 : Number(await turn().getAttribute('data-turn')),
  }
}

/** The turn that began last at a moment. */
export const turnAt = (turns: readonly Turn[], seconds: number): number =>
  turns.findLastIndex(({ startMs }) => startMs <= seconds * 1000)
