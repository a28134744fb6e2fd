/**
 * Makes one read of many: keys that are asked for while nothing is being read, or while a read is under way, go
 * together into the next one. Every answer comes from a read that began after it was asked for, so nothing is ever
 * older than the question; a lone question is read at once.
 * @param read answers for all these keys; a key that it leaves out is undefined. When it fails, every asker learns it.
 */
export const gather = <Value>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): ((key: string) => Promise<Value | undefined>) => {
  type Round = { keys: Set<string>; answers: Promise<ReadonlyMap<string, Value>> }
  let next: Round | null = null
  let before: Promise<unknown> = Promise.resolve()

  const begin = (): Round => {
    const keys = new Set<string>()
    const answers = before.then(async () => {
      next = null
      return await read([...keys])
    })
    before = answers.then(
      () => undefined,
      () => undefined,
    )
    return { keys, answers }
  }

  return async (key) => {
    next ??= begin()
    next.keys.add(key)
    return (await next.answers).get(key)
  }
}
