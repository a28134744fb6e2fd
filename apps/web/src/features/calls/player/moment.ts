/**
 * Reads a moment of a recording as people write it: `134`, `134.5`, `2:14` or `1:02:14`.
 * @returns whole seconds from the start, or undefined when it is none of these
 */
export const parseMoment = (text: string): number | undefined => {
  const parts = text.trim().split(':')
  const [first = '', ...rest] = parts
  const isClock = parts.length > 1 && parts.length <= 3
  if (parts.length === 1) return /^\d{1,6}(\.\d+)?$/.test(first) ? Math.floor(Number(first)) : undefined
  if (!isClock || !/^\d{1,3}$/.test(first) || !rest.every((part) => /^[0-5]?\d$/.test(part))) return undefined
  return parts.reduce((seconds, part) => seconds * 60 + Number(part), 0)
}
