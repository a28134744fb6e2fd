import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CallResult, CampaignType, Language } from '@muloqot/contract'
import { readyMadeAgents } from '../ready-made/index.ts'
import { hear, startConversation } from './brain.ts'
import { compileScript } from './compile-script.ts'
import type { Briefing, Ending, Step } from './conversation.ts'

const briefing = (language: Language, campaignType: CampaignType, customData = {}): Briefing => {
  const agent = readyMadeAgents.find((one) => one.language === language && one.campaignType === campaignType)
  assert.ok(agent)
  return {
    script: compileScript(agent.script),
    language,
    contact: { firstName: 'Aziz', lastName: 'Karimov', customData },
    phone: '+998901234567',
    companyName: 'Sinov MChJ',
    timeZone: 'Asia/Tashkent',
    // Tuesday, 11:00 in Tashkent.
    now: new Date('2026-11-24T06:00:00.000Z'),
  }
}

type Talk = { ending: Ending | null; result: CallResult; words: string[] }

/** Holds a call in which the person says these things in turn; the agent must not end it before the last. */
const talk = (brief: Briefing, said: string[]): Talk => {
  let step: Step = startConversation(brief)
  const words = [step.say]
  for (const [index, text] of said.entries()) {
    assert.equal(step.ending, null, `it ended before "${text}" (${index}): ${words.join(' / ')}`)
    step = hear(brief, step.state, text)
    words.push(step.say)
  }
  return { ending: step.ending, result: step.state.result, words }
}

type Row = [Language, string[], string, Partial<CallResult>]

const debtCalls: Row[] = [
  [
    'uz',
    ['Ha, men', 'Juma kuni 500 ming soʻm toʻlayman'],
    'PROMISE_TO_PAY promised',
    { promisedAmount: 500_000, promisedDate: '2026-11-27' },
  ],
  [
    'uz',
    ['ha', "ertaga to'layman", 'bir yarim million'],
    'PROMISE_TO_PAY promised',
    { promisedAmount: 1_500_000, promisedDate: '2026-11-25' },
  ],
  [
    'uz',
    ['ha', 'hammasini oʻn beshinchi dekabrda toʻlayman'],
    'PROMISE_TO_PAY promised',
    { promisedAmount: 2_000_000, promisedDate: '2026-12-15' },
  ],
  ['uz', ['ha', 'toʻlamayman', 'yoʻq dedim'], 'REFUSED refused', {}],
  ['uz', ['ha', 'men toʻlab boʻlganman'], 'SUCCESS already-paid', {}],
  [
    'uz',
    ['hozir bandman, keyinroq qoʻngʻiroq qiling', 'ertaga soat uchda'],
    'CALLBACK_REQUESTED callback',
    { callbackAt: '2026-11-25T10:00:00.000Z' },
  ],
  ['uz', ['Yoʻq, adashdingiz, bu boshqa odamning raqami'], 'FAILED wrong-number', {}],
  ['uz', ['ha', 'Menga boshqa qoʻngʻiroq qilmang'], 'REFUSED do-not-call', {}],
  [
    'ru',
    ['да, это я', 'в пятницу заплачу пятьсот тысяч'],
    'PROMISE_TO_PAY promised',
    { promisedAmount: 500_000, promisedDate: '2026-11-27' },
  ],
  [
    'ru',
    ['слушаю', 'завтра', 'половину'],
    'PROMISE_TO_PAY promised',
    { promisedAmount: 1_000_000, promisedDate: '2026-11-25' },
  ],
  ['ru', ['да', 'денег нет, платить не буду', 'нет'], 'REFUSED refused', {}],
  ['ru', ['да', 'я уже оплатил'], 'SUCCESS already-paid', {}],
  [
    'ru',
    ['мне неудобно говорить', 'завтра в три часа дня'],
    'CALLBACK_REQUESTED callback',
    { callbackAt: '2026-11-25T10:00:00.000Z' },
  ],
  ['ru', ['вы ошиблись номером'], 'FAILED wrong-number', {}],
  ['ru', ['да', 'не звоните мне больше'], 'REFUSED do-not-call', {}],
  [
    'en',
    ['yes, speaking', 'I will pay 500 thousand on Friday'],
    'PROMISE_TO_PAY promised',
    { promisedAmount: 500_000, promisedDate: '2026-11-27' },
  ],
  [
    'en',
    ['yes', 'tomorrow', 'all of it'],
    'PROMISE_TO_PAY promised',
    { promisedAmount: 2_000_000, promisedDate: '2026-11-25' },
  ],
  ['en', ['yes', "I won't pay", 'no'], 'REFUSED refused', {}],
  ['en', ['yes', 'I have already paid'], 'SUCCESS already-paid', {}],
  [
    'en',
    ["I'm busy right now, call me later", 'tomorrow at 3 pm'],
    'CALLBACK_REQUESTED callback',
    { callbackAt: '2026-11-25T10:00:00.000Z' },
  ],
  ['en', ['you have the wrong number'], 'FAILED wrong-number', {}],
  ['en', ['yes', "don't call me again"], 'REFUSED do-not-call', {}],
]
for (const [language, said, ending, result] of debtCalls) {
  test(`${language}: ${said.join(' / ')} → ${ending}`, () => {
    const held = talk(briefing(language, 'DEBT_COLLECTION', { 'Qolgan qarz': 2_000_000 }), said)
    assert.ok(held.ending, held.words.join('\n'))
    assert.equal(`${held.ending.callStatus} ${held.ending.reason}`, ending)
    const { promisedAmount, promisedDate, callbackAt } = held.result
    const none = { promisedAmount: null, promisedDate: null, callbackAt: null }
    assert.deepEqual({ promisedAmount, promisedDate, callbackAt }, { ...none, ...result })
  })
}

test('a question of the other side is answered, and the agent comes back to its own', () => {
  const { words, ending } = talk(briefing('ru', 'SURVEY'), ['кто это?', 'вы робот?'])
  assert.equal(ending, null)
  assert.match(words[1] ?? '', /Sinov MChJ.*Aziz/)
  assert.match(words[2] ?? '', /автоматический.*Aziz/)
})

test('what is not understood is asked again in other words, and not for ever', () => {
  const brief = briefing('uz', 'SURVEY')
  let step = startConversation(brief)
  let asked = 0
  while (step.ending === null) {
    asked += 1
    assert.ok(asked < 12, 'it goes on for ever')
    step = hear(brief, step.state, 'lorem ipsum dolor')
  }
  assert.deepEqual(step.ending, { callStatus: 'FAILED', reason: 'not-understood' })
  assert.ok(asked >= 3)
})

test('silence is met with a question, then with a goodbye', () => {
  const { words, ending } = talk(briefing('en', 'REMINDER'), ['', ''])
  assert.deepEqual(ending, { callStatus: 'FAILED', reason: 'silent' })
  assert.match(words[1] ?? '', /hear me/i)
})

test('a machine is told from a person by what it says', () => {
  for (const [language, greeting] of [
    ['uz', 'Abonent hozir javob bera olmaydi. Ovozli xabar qoldiring.'],
    ['ru', 'Абонент временно недоступен. Оставьте сообщение после сигнала.'],
    ['en', 'Please leave a message after the tone.'],
  ] as const) {
    assert.equal(
      startConversation(briefing(language, 'DEBT_COLLECTION'), greeting).ending?.reason,
      'voicemail',
    )
  }
})

test('nothing of the debt is told before the person has said who they are', () => {
  const opening = startConversation(
    briefing('uz', 'DEBT_COLLECTION', { remainingDebt: 5_000_000 }),
    'Allo',
  ).say
  assert.doesNotMatch(opening, /5 000 000|qarz/i)
})

test('a script of yes and no, choices and ratings gives the answers by the ids of its questions', () => {
  const { ending, result } = talk(briefing('ru', 'GENERAL'), [
    'да',
    'да, есть вопрос',
    'когда привезут заказ',
  ])
  assert.deepEqual(ending, { callStatus: 'SUCCESS', reason: 'completed' })
  assert.deepEqual(result.answers, { person: true, hasQuestion: true, request: 'когда привезут заказ' })
})
