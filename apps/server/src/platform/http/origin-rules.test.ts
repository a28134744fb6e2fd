import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, readConfig } from '../config/config.ts'
import { createOriginRule } from './origin-rules.ts'

const publicUrl = 'https://muloqot.example.uz/'
const ruleOf = (environment: Record<string, string>) => createOriginRule(readConfig(environment))

test('who may call from a browser', () => {
  const local = ruleOf({})
  const open = ruleOf({
    PUBLIC_URL: publicUrl,
    ALLOWED_ORIGINS: ' https://CRM.example.uz:443/ ,http://10.0.0.7:5173,',
  })
  const cases: [typeof local, string | undefined, string | undefined, boolean][] = [
    // Not a page.
    [local, undefined, 'localhost:3000', true],
    [open, undefined, undefined, true],
    // The product's own, whatever ends TLS before it.
    [local, 'http://192.168.1.5:3000', '192.168.1.5:3000', true],
    [local, 'https://muloqot.example.uz', 'muloqot.example.uz', true],
    [local, 'https://muloqot.example.uz', 'muloqot.example.uz:443', true],
    [local, 'https://muloqot.example.uz:8443', 'muloqot.example.uz', false],
    [open, 'https://muloqot.example.uz', '127.0.0.1:3000', true],
    [open, 'http://muloqot.example.uz', '127.0.0.1:3000', false],
    [open, 'http://127.0.0.1:3000', '127.0.0.1:3000', true],
    // Front ends in development, as long as there is no public address.
    [local, 'http://localhost:5173', 'localhost:3000', true],
    [local, 'http://localhost:5173', '127.0.0.1:3000', true],
    [local, 'http://[::1]:5173', 'crm.localhost:3000', true],
    [local, 'http://localhost:5173', '192.168.1.5:3000', false],
    [local, 'http://localhost.example.com', 'localhost:3000', false],
    [local, 'http://127.0.0.1.example.com', '127.0.0.1:3000', false],
    [open, 'http://localhost:5173', 'localhost:3000', false],
    // Configured.
    [open, 'https://crm.example.uz', 'muloqot.example.uz', true],
    [open, 'http://10.0.0.7:5173', 'muloqot.example.uz', true],
    [open, 'http://crm.example.uz', 'muloqot.example.uz', false],
    [open, 'https://crm.example.uz.evil.example', 'muloqot.example.uz', false],
    [open, 'https://evil.example', 'muloqot.example.uz', false],
    // A page without an origin of its own (a file, a sandbox), nonsense, and no host.
    [local, 'null', 'localhost:3000', false],
    [local, 'file://localhost', 'localhost:3000', false],
    [local, '', 'localhost:3000', false],
    [local, 'https://muloqot.example.uz', undefined, false],
    [ruleOf({ ALLOWED_ORIGINS: '*' }), 'https://evil.example', 'muloqot.example.uz', true],
    [ruleOf({ ALLOWED_ORIGINS: '*' }), 'null', 'muloqot.example.uz', true],
  ]
  for (const [rule, origin, host, isAllowed] of cases)
    assert.equal(rule(origin, host), isAllowed, `${origin} at ${host}`)
})

test('what is not an origin is refused at the start', () => {
  for (const value of [
    'crm.example.uz',
    'https://crm.example.uz/app',
    'https://crm.example.uz?a',
    'https://*.example.uz',
    'https://user@crm.example.uz',
    'ftp://crm.example.uz',
    '*,https://crm.example.uz',
    'null',
  ])
    assert.throws(() => readConfig({ ALLOWED_ORIGINS: value }), ConfigError, value)
})
