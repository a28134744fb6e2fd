import { idSchema } from '@muloqot/contract'
import { z } from 'zod'
import { defineEvent } from '#src/platform/events/publish.ts'

const contactIds = z.object({ contactIds: z.array(idSchema) })

/** At most this many ids go into one event; a notification has room for about 7,900 bytes. */
export const contactsPerEvent = 150

export const contactsCreated = defineEvent({ name: 'contacts.created', payload: contactIds })
export const contactsUpdated = defineEvent({ name: 'contacts.updated', payload: contactIds })
export const contactsDeleted = defineEvent({ name: 'contacts.deleted', payload: contactIds })
