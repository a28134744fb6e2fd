import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '@muloqot/contract'
import type { MailText } from '#src/domains/notifications/index.ts'
import { composeMail } from '../../notifications/compose-mail.ts'
import { toMimeMessage } from '#src/platform/mail/mime-message.ts'
import { mailTexts } from './index.ts'

const url = 'https://muloqot.firma.uz/app/'
const code = '48105217'
const where = { address: '203.0.113.7', device: 'Chrome, Windows' }

const everyText = (language: (typeof languages)[number]): Record<string, MailText> => {
  const texts = mailTexts[language]
  return {
    confirmRegistration: texts.confirmRegistration({ code, url, ...where }),
    confirmAddress: texts.confirmAddress({ code, url }),
    alreadyRegistered: texts.alreadyRegistered({ url }),
    resetPassword: texts.resetPassword({ code, url }),
    invitation: texts.invitation({ code, url, companyName: '<b>“Paxtakor” & Oʻgʻil</b>' }),
    tokenReused: texts.tokenReused({ url, ...where }),
    passwordChanged: texts.passwordChanged({ url }),
    secondFactorOn: texts.secondFactorOn({ url }),
    secondFactorOff: texts.secondFactorOff({ url }),
    recoveryCodeUsed: texts.recoveryCodeUsed({ url }),
    balanceLow: texts.balanceLow({ url }),
  }
}

for (const language of languages) {
  test(`messages in ${language} are in that language, calm, and name no number but their code`, async () => {
    const found = everyText(language)
    assert.deepEqual(Object.keys(found).toSorted(), Object.keys(mailTexts[language]).toSorted())
    for (const [name, written] of Object.entries(found)) {
      const mail = composeMail(written, language)
      const words = [mail.subject, mail.text].join('\n')
      assert.doesNotMatch(words, /!/, name)
      if (language === 'ru') assert.match(mail.subject, /[а-яё]/i, name)
      if (language === 'uz') assert.doesNotMatch(words, /['‘’`а-яё]/i, name)
      assert.notEqual(mail.subject, everyText(language === 'en' ? 'uz' : 'en')[name]?.subject, name)
      const { raw } = await toMimeMessage({
        ...mail,
        from: 'Muloqot <salom@firma.uz>',
        to: 'ceo@firma.uz',
        language,
        messageId: 'abc@firma.uz',
        date: new Date('2026-11-24T10:00:00Z'),
      })
      const numbers = new Set(raw.toString().match(/\d{6,}/g))
      assert.deepEqual([...numbers], written.code === undefined ? [] : [code], name)
    }
  })
}

test('a name that is HTML is text in the message', () => {
  const { html, text } = composeMail(everyText('en').invitation ?? { subject: '', before: [] }, 'en')
  assert.ok(html.includes('&lt;b&gt;“Paxtakor” &amp; Oʻgʻil&lt;/b&gt;'))
  assert.ok(!html.includes('<b>“'))
  assert.ok(text.includes('<b>“Paxtakor” & Oʻgʻil</b>'))
})
