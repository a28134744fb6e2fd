import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockOf, type Standing } from './block-rules.ts'

const standing = (isBlocked: boolean, blockedWithCompany: boolean, isCompanyActive: boolean): Standing => ({
  isBlocked,
  blockedWithCompany,
  isCompanyActive,
})

const cases: [string, Standing, boolean, ReturnType<typeof blockOf>][] = [
  [
    'who is free is blocked',
    standing(false, false, true),
    true,
    { isBlocked: true, blockedWithCompany: false },
  ],
  ['who is blocked stays so', standing(true, false, true), true, {}],
  [
    'who is blocked with the company gets a block of their own',
    standing(true, true, false),
    true,
    { isBlocked: true, blockedWithCompany: false },
  ],
  ['who is free stays so', standing(false, false, true), false, {}],
  ['a block is lifted', standing(true, false, true), false, { isBlocked: false, blockedWithCompany: false }],
  [
    'in a blocked company their own block is lifted, and the company’s stays',
    standing(true, false, false),
    false,
    { isBlocked: true, blockedWithCompany: true },
  ],
  ['a block that came with the company is not lifted alone', standing(true, true, false), false, {}],
]
for (const [what, how, isToBeBlocked, expected] of cases) {
  test(what, () => {
    assert.deepEqual(blockOf(how, isToBeBlocked), expected)
  })
}
