import type { PlatformDeps } from '#src/platform/deps.ts'
import type { Route } from '#src/platform/http/route.ts'
import type { LivePresenter } from '#src/platform/realtime/live-presenter.ts'

export const routes: Route<PlatformDeps>[] = []
export const livePresenters: LivePresenter<PlatformDeps>[] = []
export const startDialler = async (
  _deps: PlatformDeps,
  _ownerUrl: string,
): Promise<{ stop(): Promise<void> }> => ({ stop: async () => undefined })
