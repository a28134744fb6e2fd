import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { TestApp, TestCompany } from './app.ts'

/** Gives a company money, as the platform's administrator does. */
export const topUp = async (
  server: TestApp,
  company: Pick<TestCompany, 'companyId'>,
  amount: number,
): Promise<void> => {
  const admin = await server.createCompany('admin')
  const answer = await server.request(
    admin,
    'POST',
    `/company/${company.companyId}/topup`,
    { amount },
    { headers: { 'idempotency-key': randomUUID() } },
  )
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
}

/** Sets what a minute of services costs a company, in tiyin. */
export const setPrices = async (
  server: TestApp,
  company: Pick<TestCompany, 'companyId'>,
  prices: Record<string, number>,
): Promise<void> => {
  const admin = await server.createCompany('admin')
  const list = Object.entries(prices).map(([service, per_minute]) => ({ service, per_minute }))
  const answer = await server.request(admin, 'PATCH', `/company/${company.companyId}/prices`, {
    prices: list,
  })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
}

export type Money = { balance: number; reserved: number; available: number; is_low: boolean }

/** The company's balance as its CEO reads it. */
export const readMoney = async (server: TestApp, who: TestCompany): Promise<Money> => {
  const answer = await server.request(who, 'GET', '/balance')
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}
