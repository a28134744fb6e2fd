import * as contract from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { route, type Route } from '#src/platform/http/route.ts'
import { changeSettings } from './change-settings.ts'
import { readSettings } from './read-settings.ts'

type Deps = PlatformDeps

export const routes: Route<Deps>[] = [
  route(contract.getSettings, async (deps: Deps, ctx) => ({ settings: await readSettings(deps, ctx) })),
  route(contract.changeSettings, async (deps: Deps, ctx, { body }) => ({
    success: true as const,
    settings: await changeSettings(deps, ctx, body),
  })),
  route(contract.getNotificationSettings, async (deps: Deps, ctx) => await readSettings(deps, ctx)),
  route(contract.changeNotificationSettings, async (deps: Deps, ctx, { body }) => ({
    success: true as const,
    notification_settings: await changeSettings(deps, ctx, body),
  })),
]
