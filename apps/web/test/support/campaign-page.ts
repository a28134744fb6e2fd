import type { CampaignCallStatus } from '@muloqot/contract'
import type { Locator, Page } from 'playwright-core'
import type { Product } from './product.ts'
import type { Words } from './words.ts'

/** What a person sees and presses on the page of a campaign. */
export type CampaignPage = {
  startButton: Locator
  stopButton: Locator
  /** The campaign's status as it stands in the heading. */
  statusWord: (status: string) => Locator
  /** One of the figures on top, by its key: `successful`, `waiting`. */
  figure: (name: string) => Promise<number>
  /** How many results of a status the monitor shows. */
  shownCount: (status: CampaignCallStatus) => Promise<number>
}

/** The count that a link tells to those who do not see it: `Muvaffaqiyatli: 12`. */
const readCount = async (link: Locator): Promise<number> =>
  Number(((await link.getAttribute('aria-label')) ?? '').replaceAll(/\D/g, ''))

export const campaignPageOf = (page: Page, words: Words): CampaignPage => {
  const button = (key: string): Locator => page.getByRole('button', { name: words.say(key), exact: true })
  return {
    startButton: button('campaigns:monitor.start'),
    stopButton: button('campaigns:monitor.stop'),
    statusWord: (status) =>
      page.locator('header').getByText(words.say(`common:campaignStatus.${status}`), { exact: true }),
    figure: async (name) => {
      const label = words.say(`campaigns:figures.${name}`)
      return await readCount(page.getByRole('link', { name: new RegExp(`^${label}: `) }))
    },
    shownCount: async (status) => {
      const label = words.say(`common:callStatus.${status}`)
      const outcomes = page.getByRole('region', { name: words.say('campaigns:monitor.outcomes') })
      return await readCount(outcomes.getByRole('link', { name: new RegExp(`^${label}: `) }))
    },
  }
}

/**
 * Adds contacts who owe something, twenty at a time.
 * @param from the first nine digits of their numbers; the numbers follow one another
 * @returns their ids
 */
export const addPeople = async (
  product: Product,
  count: number,
  lastName: string,
  from: number,
): Promise<string[]> => {
  const ids: string[] = []
  const add = async (number: number): Promise<void> => {
    const { id } = await product.request('POST', '/auto-calling/contacts', {
      firstName: 'Aziz',
      lastName,
      phone: `+998${from + number}`,
      customData: { remainingDebt: 150_000 + number },
    })
    ids.push(id)
  }
  for (let number = 0; number < count; number += 20) {
    const some = Array.from({ length: Math.min(20, count - number) }, (_, index) => number + index)
    await Promise.all(some.map(add))
  }
  return ids
}
