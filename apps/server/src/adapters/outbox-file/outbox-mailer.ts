import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mailer } from '#src/domains/notifications/mail.port.ts'
import { toMimeMessage } from '#src/platform/mail/mime-message.ts'

/**
 * Writes every message as an `.eml` file into a folder, for an installation without a mail server: any mail program
 * opens them. The files are readable by their owner alone, because they hold codes; the same message again replaces
 * its file.
 */
export const createOutboxMailer = ({ folder, from }: { folder: string; from: string }): Mailer => ({
  send: async (mail) => {
    const { raw } = await toMimeMessage({ ...mail, from })
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const path = join(folder, `${mail.messageId.split('@')[0]}.eml`)
    // Under another name first, so that nobody reads half a message.
    await writeFile(`${path}.part`, raw, { mode: 0o600 })
    await rename(`${path}.part`, path)
  },
  close: async () => undefined,
})
