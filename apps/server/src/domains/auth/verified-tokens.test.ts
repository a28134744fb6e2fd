import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { accessTokenSeconds, signAccessToken, verifyAccessToken } from './access-token.ts'
import { rememberVerifiedTokens } from './verified-tokens.ts'

const secretKey = 'a secret that is long enough for a test'
const claims = { sub: randomUUID(), organizationId: randomUUID(), role: 'admin', sid: randomUUID() } as const
const now = new Date('2026-05-04T08:00:00Z')
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000)

test('a token that was right a moment ago is refused when it has ended', async () => {
  const token = await signAccessToken(secretKey, claims, now)
  assert.equal((await verifyAccessToken(secretKey, token, now)).sub, claims.sub)
  assert.equal((await verifyAccessToken(secretKey, token, later(accessTokenSeconds - 1))).sub, claims.sub)
  for (const seconds of [accessTokenSeconds, accessTokenSeconds + 1]) {
    await assert.rejects(verifyAccessToken(secretKey, token, later(seconds)), { code: 'auth.token_invalid' })
  }
})

test('a token that was right with one secret, or before a letter was changed, is not right', async () => {
  const token = await signAccessToken(secretKey, claims, now)
  await verifyAccessToken(secretKey, token, now)
  await assert.rejects(verifyAccessToken(`${secretKey}!`, token, now), { code: 'auth.token_invalid' })
  const at = token.length - 10
  const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`
  await assert.rejects(verifyAccessToken(secretKey, changed, now), { code: 'auth.token_invalid' })
})

test('the oldest are forgotten, the newest are known', () => {
  const tokens = rememberVerifiedTokens()
  const ended = { ...claims, exp: later(60).getTime() / 1000 }
  for (let n = 0; n <= 10_000; n += 1) tokens.add(secretKey, `token ${n}`, ended)
  assert.equal(tokens.find(secretKey, 'token 0', now), undefined)
  assert.equal(tokens.find(secretKey, 'token 1', now), ended)
  assert.equal(tokens.find(secretKey, 'token 10000', now), ended)
  assert.equal(tokens.find(secretKey, 'token 10000', later(60)), undefined)
})
