import type { BalanceLowEvent } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { presentLive, type LivePresenter } from '#src/platform/realtime/live-presenter.ts'
import { balanceFell } from './billing.events.ts'

/** The warning carries no figure: not everybody who listens may see the balance. */
const low: BalanceLowEvent = { is_low: true }

export const livePresenters: LivePresenter<PlatformDeps>[] = [
  presentLive(balanceFell, async () => [{ name: 'balance-low', data: low }]),
]
