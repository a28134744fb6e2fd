import { parsePlaceholders } from '@muloqot/contract'

/** A question of a script as one reads it beside its answer: what depends on the person is told by its fallback. */
export const questionText = (ask: string): string =>
  parsePlaceholders(ask)
    .map((part) => (typeof part === 'string' ? part : (part.fallback ?? '…')))
    .join('')
    .trim()
