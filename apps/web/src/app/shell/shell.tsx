import { getMe } from '@muloqot/contract'
import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LiveProvider } from '../../shared/api/live.tsx'
import { MeContext } from '../../shared/api/me.ts'
import { reading } from '../../shared/api/use-endpoint.ts'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { useIsPhone } from '../../shared/ui/use-is-phone.ts'
import { BottomBar } from './bottom-bar.tsx'
import { SecondFactorDemanded } from '../../features/auth/second-factor/second-factor-demanded.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { useOwnLanguage } from '../../shared/i18n/own-language.ts'
import { Palette } from './palette/palette.tsx'
import { Rail } from './rail.tsx'
import css from './shell.module.css'

/** What stands around every screen: who is signed in, the sections, the live connection, Ctrl K and `?`. */
export const Shell = (): ReactNode => {
  const me = useQuery({ ...reading(getMe, {}), staleTime: Number.POSITIVE_INFINITY })
  const isPhone = useIsPhone()
  useOwnLanguage(me.data)
  if (me.isError) return <ErrorState error={me.error} onRetry={() => void me.refetch()} />
  if (!me.data) return null
  if (me.data.mustSetUpSecondFactor)
    return (
      <MeContext value={me.data}>
        <SecondFactorDemanded />
      </MeContext>
    )
  return (
    <MeContext value={me.data}>
      <LiveProvider
        organizationId={me.data.organizationId}
        isAllowed={me.data.permissions.includes('campaigns.read')}
      >
        <div className={css.shell}>
          {isPhone ? null : <Rail />}
          <main className={css.main}>
            <Outlet />
          </main>
          {isPhone ? <BottomBar /> : null}
        </div>
        <Palette />
        <KeysDialog />
      </LiveProvider>
    </MeContext>
  )
}
