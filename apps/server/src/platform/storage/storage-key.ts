const keyPattern = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9.-]*)+$/

/** Keys are our own; anything else would be a way out of the folder. */
export const isStorageKey = (key: string): boolean => keyPattern.test(key) && !key.includes('..')
