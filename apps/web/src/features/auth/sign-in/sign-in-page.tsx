import { login } from '@muloqot/contract'
import { useState, type ReactNode } from 'react'
import { beginSession } from '../../../shared/api/session.ts'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { PasswordStep, type Typed } from './password-step.tsx'
import { SecondFactorStep } from './second-factor-step.tsx'

const factorCodes = ['auth.second_factor_required', 'auth.second_factor_wrong']

/** Signing in, by a second factor too where it is on. Where one goes afterwards is the router's business. */
export const SignInPage = (): ReactNode => {
  const [typed, setTyped] = useState<Typed | null>(null)
  const [isFactorAsked, setIsFactorAsked] = useState(false)
  const signIn = useCall(login)
  const submit = (values: Typed, otp?: string): void => {
    setTyped(values)
    const { username, password, isKept } = values
    signIn.mutate(
      { body: { username, password, ...(otp === undefined ? {} : { otp }) } },
      {
        onSuccess: (tokens) => {
          beginSession(tokens, isKept)
        },
        onError: ({ code }) => {
          if (factorCodes.includes(code)) setIsFactorAsked(true)
          // The password is no longer right, or something else is the matter: begin anew.
          else if (code === 'auth.invalid_credentials') setIsFactorAsked(false)
        },
      },
    )
  }
  const isRequired = signIn.error?.code === 'auth.second_factor_required'
  const shared = { isBusy: signIn.isPending, error: isRequired ? null : signIn.error }
  return isFactorAsked && typed ? (
    <SecondFactorStep
      {...shared}
      onSubmit={(otp) => {
        submit(typed, otp)
      }}
      onBack={() => {
        setIsFactorAsked(false)
        signIn.reset()
      }}
    />
  ) : (
    <PasswordStep {...shared} typed={typed} onSubmit={submit} />
  )
}
