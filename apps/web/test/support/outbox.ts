import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { poll } from './poll.ts'

/** The codes that were sent to an address, in no order. @param digits as many as the code has */
const codesTo = async (dataDir: string, email: string, digits: number): Promise<string[]> => {
  const folder = join(dataDir, 'outbox')
  const files = await readdir(folder).catch(() => [])
  const mails = await Promise.all(files.map(async (file) => await readFile(join(folder, file), 'utf8')))
  return mails
    .filter((mail) => mail.includes(`To: ${email}`))
    .flatMap((mail) => new RegExp(`^(\\d{${digits}})\\r?$`, 'm').exec(mail)?.[1] ?? [])
}

/** Waits for a code that was not sent before. @param known the codes that were read already */
export const nextCode = async (
  dataDir: string,
  email: string,
  digits: number,
  known: readonly string[] = [],
): Promise<string> => {
  const [code = ''] = await poll(
    `a code for ${email}`,
    async () => (await codesTo(dataDir, email, digits)).filter((one) => !known.includes(one)),
    (codes) => codes.length > 0,
  )
  return code
}
