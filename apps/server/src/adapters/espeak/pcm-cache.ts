/** The newest PCM up to a number of bytes; the longest unused goes first. */
export type PcmCache = {
  get(key: string): Promise<Int16Array> | undefined
  set(key: string, pcm: Promise<Int16Array>): void
}

/** `maxBytes` counts finished PCM only; what is still being made is kept whatever its size. */
export const createPcmCache = (maxBytes: number): PcmCache => {
  const entries = new Map<string, { pcm: Promise<Int16Array>; bytes: number }>()
  let total = 0

  const shrink = (): void => {
    for (const [key, entry] of entries) {
      if (total <= maxBytes) return
      if (entry.bytes === 0) continue
      entries.delete(key)
      total -= entry.bytes
    }
  }

  return {
    get: (key) => {
      const entry = entries.get(key)
      if (entry === undefined) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.pcm
    },
    set: (key, pcm) => {
      const entry = { pcm, bytes: 0 }
      entries.set(key, entry)
      pcm.then(
        (samples) => {
          if (entries.get(key) !== entry) return
          entry.bytes = samples.byteLength
          total += entry.bytes
          shrink()
        },
        () => entries.get(key) === entry && entries.delete(key),
      )
    },
  }
}
