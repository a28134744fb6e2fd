import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Speech } from '../../domains/voice/speech.port.ts'
import { createEspeakSynthesizer } from './espeak-synthesizer.ts'

const synthesizer = createEspeakSynthesizer()
after(() => synthesizer.close())

const seconds = (speech: Speech): number => speech.samples.length / speech.sampleRate
const level = (speech: Speech): number =>
  Math.sqrt(speech.samples.reduce((sum, sample) => sum + sample * sample, 0) / speech.samples.length)

const texts = {
  uz: 'Assalomu alaykum, men Muloqot kompaniyasining avtomatik yordamchisiman. Sizga toʻlov haqida qoʻngʻiroq qilyapman.',
  ru: 'Здравствуйте, это автоматический помощник компании Мулокот. Я звоню вам по поводу оплаты кредита.',
  en: 'Hello, this is the automated assistant of the company Muloqot. I am calling you about your payment.',
} as const

for (const language of ['uz', 'ru', 'en'] as const) {
  test(`${language} is audible and paced like speech`, async () => {
    const text = texts[language]
    const speech = await synthesizer.synthesize({ text, language, voice: 'female' })
    assert.equal(speech.sampleRate, 8000)
    assert.ok(level(speech) > 800, `level ${level(speech)}`)
    const wordsPerMinute = text.split(' ').length / (seconds(speech) / 60)
    assert.ok(wordsPerMinute > 70 && wordsPerMinute < 200, `${wordsPerMinute} words a minute`)
  })
}

test('the same letters sound different in each language and voice', async () => {
  const speak = (language: 'uz' | 'ru' | 'en', voice: 'female' | 'male'): Promise<Speech> =>
    synthesizer.synthesize({ text: 'Salom, mening ismim Dilnoza', language, voice })
  const all = await Promise.all([
    speak('uz', 'female'),
    speak('ru', 'female'),
    speak('en', 'female'),
    speak('uz', 'male'),
  ])
  const sounds = new Set(all.map((speech) => Buffer.from(speech.samples.buffer).toString('base64')))
  assert.equal(sounds.size, 4)
})

test('a sum is spoken in words, so it takes longer than its digits would', async () => {
  const say = (text: string): Promise<Speech> =>
    synthesizer.synthesize({ text, language: 'uz', voice: 'male' })
  const [digits, words] = await Promise.all([say('200 000 soʻm'), say('ikki yuz ming soʻm')])
  assert.deepEqual(digits.samples, words.samples)
})

test('a sentence is made once', async () => {
  const request = {
    text: 'Bu gap faqat bir marta aytiladi va juda uzun boʻlgani uchun vaqt oladi.',
    language: 'uz',
    voice: 'male',
  } as const
  const first = await synthesizer.synthesize(request)
  const before = performance.now()
  const again = await synthesizer.synthesize(request)
  assert.ok(performance.now() - before < 5)
  assert.deepEqual(again.samples, first.samples)
})

test('an option-like or empty text is only text', async () => {
  assert.ok(seconds(await synthesizer.synthesize({ text: '--version', language: 'en', voice: 'male' })) > 0.2)
  assert.equal(seconds(await synthesizer.synthesize({ text: ' ', language: 'en', voice: 'male' })), 0)
})

test('speaking does not hold up the event loop', async () => {
  let ticks = 0
  const timer = setInterval(() => ticks++, 5)
  const request = { language: 'ru', voice: 'person-3' } as const
  await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      synthesizer.synthesize({ ...request, text: `Это предложение номер ${index}, оно довольно длинное.` }),
    ),
  )
  clearInterval(timer)
  assert.ok(ticks >= 5, `${ticks} ticks`)
})
