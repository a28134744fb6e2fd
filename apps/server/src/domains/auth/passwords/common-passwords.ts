import { readFileSync } from 'node:fs'

const isWord = (line: string): boolean => line !== '' && !line.startsWith('#')

/** The most used passwords, in small letters; those that are too short to be accepted at all are left out. */
export const commonPasswords: ReadonlySet<string> = new Set(
  readFileSync(new URL('common-passwords.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(isWord),
)
