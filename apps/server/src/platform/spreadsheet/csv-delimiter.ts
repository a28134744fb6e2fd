const candidates = [';', '\t', ',', '|'] as const
export type Delimiter = (typeof candidates)[number]

/** `sep=;` in the first line is an instruction to the office program, not a row. */
export const SEPARATOR_LINE = /^sep=(.)\r?\n/i

/**
 * The delimiter of a text table: the candidate that splits the first lines into the most equal number of fields,
 * not counting what stands in quotes. A text without any is one column (comma by convention).
 */
export function findDelimiter(text: string): Delimiter {
  const lines = firstLines(text, 30)
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of candidates) {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const used = counts.filter((count) => count > 0)
    if (used.length === 0) continue
    const usual = mode(used)
    const score = used.filter((count) => count === usual).length * 100 + usual
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function firstLines(text: string, limit: number): string[] {
  const bare = text.slice(0, 65_536).replace(/"(?:[^"]|"")*"/g, '')
  return bare
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, limit)
}

function mode(counts: number[]): number {
  const tally = new Map<number, number>()
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1)
  return [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
