import { test } from 'node:test'
import type { Page } from 'playwright-core'

export type Step = (name: string, run: () => Promise<void>) => void

/**
 * Steps of one story, in which each goes on from the one before. After a step that failed the others would only tell
 * of the same, so they are left out; a picture of the failure is kept under the story's name.
 */
export const storyOf = (name: string, page: () => Page): Step => {
  let hasFailed = false
  return (step, run) => {
    test(step, async (context) => {
      if (hasFailed) {
        context.skip('an earlier step failed')
        return
      }
      try {
        await run()
      } catch (error) {
        hasFailed = true
        await page().screenshot({ path: `test-results/${name}: ${step}.png` })
        throw error
      }
    })
  }
}
