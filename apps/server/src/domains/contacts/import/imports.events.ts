import { idSchema } from '@muloqot/contract'
import { z } from 'zod'
import { defineEvent } from '#src/platform/events/publish.ts'
import { defineJob } from '#src/platform/jobs/define-job.ts'

/** An import began, went on or ended. Listeners read the row. */
export const importChanged = defineEvent({
  name: 'contacts.import-changed',
  payload: z.object({ importId: idSchema }),
})

const payload = z.object({ companyId: idSchema, importId: idSchema })

/** Works through a file in the background, or goes on where a crash cut it off. */
export const runImportJob = defineJob({ name: 'contacts.run-import', payload, attemptsMax: 8 })

/** Lets go of a previewed file that nobody has imported. */
export const expirePreviewJob = defineJob({ name: 'contacts.expire-preview', payload, attemptsMax: 8 })
