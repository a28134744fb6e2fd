/** What the keys of these places give on the keyboard on which the console's keys are named. */
const marks: Record<string, readonly [plain: string, shifted: string]> = {
  Comma: [',', '<'],
  Period: ['.', '>'],
}

/**
 * The key a binding is named after, small letters. On a Cyrillic keyboard the place of the key counts, so that J stays
 * J for people who type Russian: `о` lies there.
 */
export const keyOf = ({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string => {
  if (key.length !== 1) return key
  const isCyrillic = /\p{Script=Cyrillic}/u.test(key)
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (isCyrillic && letter !== undefined) return letter.toLowerCase()
  if (isCyrillic && marks[code]) return marks[code][shiftKey ? 1 : 0]
  return key.toLowerCase()
}
