import { inTurn } from '#src/platform/batching/in-turn.ts'

/**
 * Hashing a password takes 19 MiB and some ten milliseconds of a core. So many at a time are as fast as more, and who
 * comes to their turn looks at the count of tries then: many guesses that arrive at once gain nothing by it.
 */
export const inPasswordTurn = inTurn(4)
