/** What a person can mean apart from facts such as sums and days. Each is looked for in this order. */
export const intents = [
  'voicemail',
  'busyNow',
  'doNotCall',
  'wrongNumber',
  'absent',
  'notPaid',
  'payLater',
  'alreadyPaid',
  'dispute',
  'refuse',
  'promise',
  'whoIsThis',
  'isRobot',
  'callback',
  'repeat',
  'wholeDebt',
  'halfDebt',
  'no',
  'yes',
] as const
export type Intent = (typeof intents)[number]

/**
 * Phrases of one language in normalised spelling. `*` stands for any ending of a word; brackets and bars are those of
 * regular expressions; after a bracket that begins with a space `*` repeats it: `call( me| us)*`. A phrase that begins
 * with `=` is the whole of what was said.
 */
export type Phrases = Record<Intent, readonly string[]>

const wholePrefix = '='

const toPattern = (phrases: readonly string[]): RegExp => {
  const source = (phrase: string): string =>
    phrase.replace(/(\( [^()]*\))\*/g, '$1{0,}').replaceAll('*', '[^ ]*')
  const inside = phrases.filter((phrase) => !phrase.startsWith(wholePrefix)).map(source)
  const whole = phrases
    .filter((phrase) => phrase.startsWith(wholePrefix))
    .map((phrase) => source(phrase.slice(1)))
  const alternatives: string[] = []
  if (inside.length > 0) alternatives.push(` (?:${inside.join('|')})(?= )`)
  if (whole.length > 0) alternatives.push(`^ (?:${whole.join('|')}) $`)
  return new RegExp(alternatives.join('|'), 'gu')
}

/** Makes the finder of one language. */
export const compilePhrases = (phrases: Phrases): ((normalised: string) => ReadonlySet<Intent>) => {
  const patterns = intents.map((intent) => ({ intent, pattern: toPattern(phrases[intent]) }))
  return (normalised) => {
    const found = new Set<Intent>()
    let rest = normalised
    for (const { intent, pattern } of patterns) {
      // What was understood is taken out, so that "не заплачу" is not heard as "заплачу" as well.
      const left = rest.replace(pattern, ' |')
      if (left === rest) continue
      found.add(intent)
      rest = left.endsWith('|') ? `${left} ` : left
    }
    return found
  }
}
