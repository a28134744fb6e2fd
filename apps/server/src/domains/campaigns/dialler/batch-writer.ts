import { setTimeout as wait } from 'node:timers/promises'

export type BatchWriter<Item> = {
  /** Resolves when the item has been written. */
  push(item: Item): Promise<void>
  /** Resolves when everything pushed so far has been written. */
  drain(): Promise<void>
}

/**
 * Group commit: an item is written at once when nothing is being written, and whatever comes in meanwhile goes into
 * the next write together. One call has no delay, a thousand need few commits. A write that fails is tried again until
 * it works, because what happened cannot be undone by a database that is away.
 */
export const createBatchWriter = <Item>(options: {
  write: (items: Item[]) => Promise<void>
  sizeMax: number
  onFailure: (error: unknown) => void
}): BatchWriter<Item> => {
  const { write, sizeMax, onFailure } = options
  let waiting: { item: Item; done: () => void }[] = []
  let running: Promise<void> | null = null

  const writeUntilItWorks = async (items: Item[]): Promise<void> => {
    for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, 5000)) {
      try {
        await write(items)
        return
      } catch (error) {
        onFailure(error)
        await wait(pauseMs)
      }
    }
  }

  const run = async (): Promise<void> => {
    // What is pushed in the same turn of the event loop belongs together.
    await Promise.resolve()
    while (waiting.length > 0) {
      const batch = waiting.slice(0, sizeMax)
      waiting = waiting.slice(sizeMax)
      await writeUntilItWorks(batch.map(({ item }) => item))
      for (const { done } of batch) done()
    }
    running = null
  }

  return {
    push: async (item) =>
      await new Promise<void>((resolve) => {
        waiting.push({ item, done: resolve })
        running ??= run()
      }),
    drain: async () => {
      while (running) await running
    },
  }
}
