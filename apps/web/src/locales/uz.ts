type Words = Record<string, unknown>

const files = import.meta.glob<Words>('./uz/*.json', { eager: true, import: 'default' })

/** Every text of this language by namespace, which is the name of its file. */
export const texts: Record<string, Words> = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.replace(/^.*\/|\.json$/g, ''), words]),
)
