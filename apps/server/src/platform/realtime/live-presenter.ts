import type { z } from 'zod'
import type { EventDefinition } from '../events/publish.ts'

/** One message to a company's sockets. */
export type LiveMessage = { name: string; data: unknown }

/** Turns a committed event into what clients are sent. It reads the rows as they are now. */
export type LivePresenter<Deps> = {
  event: string
  present(deps: Deps, companyId: string, payload: unknown): Promise<LiveMessage[]>
}

/** Binds a presenter to its event; the payload is parsed once, here. */
export const presentLive = <Deps, Payload extends z.ZodType>(
  event: EventDefinition<Payload>,
  present: (deps: Deps, companyId: string, payload: z.output<Payload>) => Promise<LiveMessage[]>,
): LivePresenter<Deps> => ({
  event: event.name,
  present: async (deps, companyId, payload) => await present(deps, companyId, event.payload.parse(payload)),
})
