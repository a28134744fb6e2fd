/**
 * The file that came last, for seconds: it is opened as soon as it is stored, and by the job of its import a moment
 * later, and need not be read from the storage for that. Another process, or a later one, reads it there.
 */
let kept: { storageKey: string; file: Buffer; forgetting: NodeJS.Timeout } | undefined
const KEPT_MILLIS = 3_000

export const keepFile = (storageKey: string, file: Buffer): void => {
  clearTimeout(kept?.forgetting)
  const forgetting = setTimeout(() => (kept = undefined), KEPT_MILLIS).unref()
  kept = { storageKey, file, forgetting }
}

/** Undefined when it must be read from the storage. */
export const keptFile = (storageKey: string): Buffer | undefined =>
  kept?.storageKey === storageKey ? kept.file : undefined
