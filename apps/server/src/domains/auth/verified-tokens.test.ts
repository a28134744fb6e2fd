import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { createAccessTokenVerifier, signAccessToken } from './access-token.ts'
import { rememberVerifiedTokens } from './verified-tokens.ts'

const secretKey = 'a secret that is long enough for a test'
const claims = { sub: randomUUID(), organizationId: randomUUID(), sid: randomUUID() }
const lifeSeconds = 600
const now = new Date('2026-05-04T08:00:00Z')
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000)

test('a token that was right a moment ago is refused when it has ended', async () => {
  const token = await signAccessToken(secretKey, claims, now, lifeSeconds)
  const verify = createAccessTokenVerifier(secretKey)
  assert.equal((await verify(token, now)).sub, claims.sub)
  assert.equal((await verify(token, later(lifeSeconds - 1))).sub, claims.sub)
  for (const seconds of [lifeSeconds, lifeSeconds + 1]) {
    await assert.rejects(verify(token, later(seconds)), { code: 'auth.token_invalid' })
  }
})

test('a token that was right with one secret, or before a letter was changed, is not right', async () => {
  const token = await signAccessToken(secretKey, claims, now, lifeSeconds)
  const verify = createAccessTokenVerifier(secretKey)
  await verify(token, now)
  await assert.rejects(createAccessTokenVerifier(`${secretKey}!`)(token, now), { code: 'auth.token_invalid' })
  const at = token.length - 10
  const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`
  await assert.rejects(verify(changed, now), { code: 'auth.token_invalid' })
})

test('the oldest are forgotten, the newest are known', () => {
  const tokens = rememberVerifiedTokens()
  const ended = { ...claims, exp: later(60).getTime() / 1000 }
  for (let n = 0; n <= 10_000; n += 1) tokens.add(`token ${n}`, ended)
  assert.equal(tokens.find('token 0', now), undefined)
  assert.equal(tokens.find('token 1', now), ended)
  assert.equal(tokens.find('token 10000', now), ended)
  assert.equal(tokens.find('token 10000', later(60)), undefined)
})
