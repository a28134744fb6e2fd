import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { languages } from '@muloqot/contract'
import { assertFits, startProduct, type Product } from './support/product.ts'
import { readScreen } from './support/read-screen.ts'
import { wordsOf } from './support/words.ts'

/** The pages of whoever is not signed in, with what stands in their heading. */
const pages = [
  { path: '/sign-in', heading: 'auth:signIn.title' },
  { path: '/forgot-password', heading: 'auth:forgot.title' },
  { path: '/verify-email?email=a%40b.uz', heading: 'auth:verify.title' },
  { path: '/reset-password?email=a%40b.uz', heading: 'auth:reset.title' },
  { path: '/accept-invitation?email=a%40b.uz', heading: 'auth:invitation.title' },
  { path: '/register', heading: 'auth:register.closedTitle' },
]

let product: Product
before(async () => {
  product = await startProduct({ SIGN_UP: 'invite' })
})
after(async () => {
  await product.close()
})

for (const language of languages) {
  test(`the pages before signing in fit a phone and speak ${language} and nothing else`, async () => {
    const words = await wordsOf(language)
    const own = new Set(words.all.values())
    const foreign = new Set([...(await wordsOf('en')).all.values()].filter((text) => !own.has(text)))
    const page = await product.openPage({ language, width: 390, height: 844 })
    for (const { path, heading } of pages) {
      await page.goto(`/app${path}`)
      await page.getByRole('heading', { level: 1, name: words.say(heading), exact: true }).waitFor()
      await page.waitForLoadState('networkidle')
      await assertFits(page)
      const texts = await readScreen(page)
      assert.ok(texts.length > 5, `${path} is empty`)
      assert.deepEqual(
        texts.filter((text) => foreign.has(text)),
        [],
        `${path} shows an English text`,
      )
    }
    await page.context().close()
  })
}

test('where people come by invitation only, the sign-in does not offer to register', async () => {
  const words = await wordsOf('uz')
  const page = await product.openPage({ language: 'uz' })
  await page.goto('/app/sign-in')
  await page.getByRole('link', { name: words.say('auth:signIn.forgot') }).waitFor()
  await page.waitForLoadState('networkidle')
  assert.equal(await page.getByRole('link', { name: words.say('auth:signIn.register') }).count(), 0)
})
