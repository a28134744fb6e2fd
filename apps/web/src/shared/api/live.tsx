import type {
  CampaignCompleteEvent,
  CampaignUpdateEvent,
  ContactImportEvent,
  ContactUpdateEvent,
} from '@muloqot/contract'
import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
  type ReactNode,
} from 'react'
import { io, type Socket } from 'socket.io-client'
import { freshSession } from './fresh.ts'
import { currentSession } from './session.ts'

/** What the server tells of while it happens. */
export type LiveEvents = {
  'campaign-update': CampaignUpdateEvent
  'campaign-complete': CampaignCompleteEvent
  'contact-update': ContactUpdateEvent
  'contact-import-update': ContactImportEvent
}

/**
 * `live`: what is on the screen is kept up to date. `connecting`: not connected, but for less than 5 s.
 * `stale`: not connected for longer; `since` is the last moment the data was known to be fresh.
 */
export type LiveConnection = { state: 'live' | 'connecting' | 'stale' | 'off'; since: Date | null }

const staleAfterMs = 5_000

const SocketContext = createContext<Socket | null>(null)
const ConnectionContext = createContext<LiveConnection>({ state: 'off', since: null })

const openSocket = (organizationId: string): Socket =>
  io('/auto-calling', {
    autoConnect: false,
    // Asked for at every attempt, so a reconnection never uses a token that has been replaced or has ended.
    auth: (give) => {
      const last = currentSession()
      void freshSession()
        .catch(() => last)
        .then((session) => {
          give({ token: session?.token ?? '' })
        })
    },
    query: { organizationId },
    transports: ['websocket', 'polling'],
  })

/** Keeps one connection for all screens below. Once it stands, everything on the screen is read again. */
export const LiveProvider = ({
  organizationId,
  isAllowed,
  children,
}: {
  organizationId: string
  /** Whether the server admits this person; without it no connection is tried. */
  isAllowed: boolean
  children: ReactNode
}): ReactNode => {
  const client = useQueryClient()
  const socket = useMemo(() => (isAllowed ? openSocket(organizationId) : null), [organizationId, isAllowed])
  const [connection, setConnection] = useState<LiveConnection>({
    state: isAllowed ? 'connecting' : 'off',
    since: null,
  })

  useEffect(() => {
    if (!socket) return undefined
    let staleTimer: ReturnType<typeof setTimeout> | undefined
    let retryTimer: ReturnType<typeof setTimeout> | undefined
    const awaitConnection = (): void => {
      const since = new Date()
      clearTimeout(staleTimer)
      setConnection({ state: 'connecting', since })
      staleTimer = setTimeout(() => {
        setConnection({ state: 'stale', since })
      }, staleAfterMs)
    }
    // When the server ends a connection itself (it noticed a gap, or restarts), the library does not try again.
    const retry = (): void => {
      clearTimeout(retryTimer)
      retryTimer = setTimeout(() => socket.connect(), 1_000)
    }
    socket.on('connect', () => {
      clearTimeout(staleTimer)
      setConnection({ state: 'live', since: null })
      // What was read before may have changed while nobody listened: in a gap, and before the first connection too.
      void client.invalidateQueries()
    })
    socket.on('disconnect', (reason) => {
      awaitConnection()
      if (reason === 'io server disconnect') retry()
    })
    socket.on('connect_error', () => {
      if (!socket.active && currentSession()) retry()
    })
    awaitConnection()
    socket.connect()
    return () => {
      clearTimeout(staleTimer)
      clearTimeout(retryTimer)
      socket.off()
      socket.disconnect()
    }
  }, [socket, client])

  return (
    <SocketContext value={socket}>
      <ConnectionContext value={connection}>{children}</ConnectionContext>
    </SocketContext>
  )
}

/** Calls `handle` for every event of this name while the screen is shown. */
export const useLive = <Name extends keyof LiveEvents>(
  name: Name,
  handle: (event: LiveEvents[Name]) => void,
): void => {
  const socket = useContext(SocketContext)
  const onEvent = useEffectEvent((event: LiveEvents[Name]) => {
    handle(event)
  })
  useEffect(() => {
    if (!socket) return undefined
    // Socket.IO's listener map cannot be indexed by a generic name.
    const channel: string = name
    const listener = (event: unknown): void => {
      onEvent(event as LiveEvents[Name])
    }
    socket.on(channel, listener)
    return () => {
      socket.off(channel, listener)
    }
  }, [socket, name])
}

/** How fresh the screen is. */
export const useLiveConnection = (): LiveConnection => useContext(ConnectionContext)
