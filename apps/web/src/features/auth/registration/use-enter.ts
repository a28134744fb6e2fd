import type { Tokens } from '@muloqot/contract'
import { useNavigate } from '@tanstack/react-router'
import { beginSession } from '../../../shared/api/session.ts'

/** Takes whoever was signed in by a code into the console. */
export const useEnter = (): ((tokens: Tokens) => void) => {
  const navigate = useNavigate()
  return (tokens) => {
    beginSession(tokens, true)
    void navigate({ to: '/', replace: true })
  }
}
