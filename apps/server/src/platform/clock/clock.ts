/** Where a use-case gets the time from, so that a test can hold it. UTC. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
