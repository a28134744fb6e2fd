import type { z } from 'zod'
import type { EventDefinition } from '../events/publish.ts'

/** One message to a company's sockets. */
export type LiveMessage = { name: string; data: unknown }

/** Whom a message is for: those of a company's sockets who see the same of phone numbers. */
export type Audience = {
  companyId: string
  /** Whether phone numbers are shown in full. */
  isPhoneShown: boolean
}

/** Turns a committed event into what clients are sent. It reads the rows as they are now. */
export type LivePresenter<Deps> = {
  event: string
  present(deps: Deps, audience: Audience, payload: unknown): Promise<LiveMessage[]>
}

/** Binds a presenter to its event; the payload is parsed once, here. */
export const presentLive = <Deps, Payload extends z.ZodType>(
  event: EventDefinition<Payload>,
  present: (deps: Deps, audience: Audience, payload: z.output<Payload>) => Promise<LiveMessage[]>,
): LivePresenter<Deps> => ({
  event: event.name,
  present: async (deps, audience, payload) => await present(deps, audience, event.payload.parse(payload)),
})
