import { after, before, describe, test } from 'node:test'
import { languages } from '@muloqot/contract'
import { startProduct, type Product } from './support/product.ts'
import { assertFitPhone, assertSpeakOnly, type Screen } from './support/screens.ts'

/** Every screen of people, companies, money, the log and one's own account, with what stands in its heading. */
const screens: Screen[] = [
  { path: '/users', heading: 'users:title' },
  { path: '/users?join=create', heading: 'users:title' },
  { path: '/roles', heading: 'roles:title' },
  { path: '/roles?add=true', heading: 'roles:title' },
  { path: '/companies', heading: 'companies:list.title' },
  { path: '/companies?add=true', heading: 'companies:list.title' },
  { path: '/balance', heading: 'billing:title' },
  { path: '/balance?tab=spending', heading: 'billing:title' },
  { path: '/balance?tab=prices', heading: 'billing:title' },
  { path: '/audit', heading: 'audit:title' },
  { path: '/profile', heading: 'profile:title' },
  { path: '/keys', heading: 'keys:title' },
  { path: '/settings', heading: 'settings:title' },
]

let product: Product
before(async () => {
  product = await startProduct()
})
after(async () => {
  await product.close()
})

for (const language of languages) {
  describe(`the screens of the office in ${language}`, () => {
    test('speak it and nothing else', async () => {
      await assertSpeakOnly(product, language, screens)
    })
    test('fit a phone', async () => {
      await assertFitPhone(product, language, screens)
    })
  })
}
