import { randomUUID } from 'node:crypto'
import type { Answer, TestApp } from './app.ts'
import { ask, password } from './signing-in.ts'

let people = 0
let networks = 0

/** An e-mail that nobody has yet. */
export const newEmail = (): string => `aziza.karimova.${(people += 1)}@example.uz`

/** A test that comes from an address of its own uses up the tries of no other. */
export const newAddress = (): string => {
  networks += 1
  return `198.51.${100 + Math.floor(networks / 250)}.${1 + (networks % 250)}`
}

/** What somebody types who registers. */
export const registrationOf = (
  email: string,
  over: Record<string, unknown> = {},
): Record<string, unknown> => ({
  email,
  name: 'Aziza',
  surname: 'Karimova',
  password,
  company_name: `Sinov ${randomUUID()}`,
  ...over,
})

export const register = async (
  server: TestApp,
  email: string,
  address: string,
  over: Record<string, unknown> = {},
): Promise<Answer> => await ask(server, '/auth/register', registrationOf(email, over), { address })

export const verify = async (
  server: TestApp,
  email: string,
  code: string,
  address: string,
): Promise<Answer> => await ask(server, '/auth/verify-email', { email, code }, { address })

/** A code of the same length that is another one. */
export const wrongFor = (code: string): string =>
  String((Number(code) + 1) % 10 ** code.length).padStart(code.length, '0')
