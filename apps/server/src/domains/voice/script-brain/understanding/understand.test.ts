import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '@muloqot/contract'
import type { Intent } from './intents.ts'
import { understand } from './understand.ts'

/** What is said, what must be understood, and what must not. */
type Row = [text: string, must: Intent[], mustNot?: Intent[]]

const tables: Record<Language, Row[]> = {
  uz: [
    ['Ha, eshitaman', ['yes'], ['no']],
    ['Yoʻq', ['no'], ['yes']],
    ["Yo'q", ['no']],
    ['Yo‘q, kerak emas', ['no', 'refuse'], ['yes']],
    ['йўқ', ['no']],
    ['Ҳа, албатта', ['yes']],
    ['Yoʻq, toʻlayman', ['no', 'promise'], ['refuse']],
    ['Тўлайман, эртага', ['promise']],
    ['Toʻlamayman', ['refuse'], ['promise']],
    ['Hozir toʻlay olmayman', ['refuse'], ['promise']],
    ['Pulim yoʻq', ['refuse'], ['no']],
    ['Keyinroq toʻlayman', ['payLater'], ['callback']],
    ['Keyinroq qoʻngʻiroq qiling', ['callback']],
    ['Boshqa qoʻngʻiroq qilmang', ['doNotCall'], ['callback', 'wrongNumber']],
    ['Hozir qoʻngʻiroq qilmang, kechqurun qiling', ['busyNow'], ['doNotCall']],
    ['Adashdingiz, bu boshqa odam', ['wrongNumber']],
    ['Bunday odam yoʻq bu yerda', ['wrongNumber'], ['dispute']],
    ['Men allaqachon toʻlaganman', ['alreadyPaid'], ['promise']],
    ['Hali toʻlamaganman', ['notPaid'], ['alreadyPaid']],
    ['Toʻlab qoʻyaman', ['promise'], ['alreadyPaid']],
    ['Toʻlab boʻlganman', ['alreadyPaid'], ['promise']],
    ['Mening qarzim yoʻq', ['dispute'], ['no', 'refuse']],
    ['Hozir bandman', ['busyNow'], ['refuse']],
    ['Hozir gaplasha olmayman', ['busyNow'], ['refuse']],
    ['Kimsiz?', ['whoIsThis']],
    ['Siz robotmisiz?', ['isRobot']],
    ['Nima?', ['repeat']],
    ['Eshitilmayapti, qaytaring', ['repeat'], ['yes']],
    ['U hozir uyda yoʻq', ['absent'], ['voicemail', 'no']],
    ['Signaldan soʻng xabar qoldiring', ['voicemail']],
    ['Hammasini toʻlayman', ['wholeDebt', 'promise']],
    ['Uch kundan keyin bera olaman', ['promise'], ['callback']],
    ['Qayerdan qoʻngʻiroq qilyapsiz?', ['whoIsThis'], ['callback']],
    ['Bilmadim', []],
  ],
  ru: [
    ['Да, слушаю', ['yes'], ['no']],
    ['Нет', ['no'], ['yes']],
    ['Нет, я заплачу завтра', ['no', 'promise'], ['refuse']],
    ['Не заплачу', ['refuse'], ['promise', 'no']],
    ['Я не буду платить', ['refuse'], ['promise']],
    ['Сейчас не могу заплатить', ['refuse'], ['promise']],
    ['Не могу говорить', ['busyNow'], ['refuse', 'no']],
    ['Я за рулём, перезвоните вечером', ['busyNow', 'callback'], ['refuse']],
    ['Перезвоните завтра в пять', ['callback'], ['doNotCall']],
    ['Больше мне не звоните', ['doNotCall'], ['callback', 'no']],
    ['Не звоните сейчас, позвоните позже', ['busyNow', 'callback'], ['doNotCall']],
    ['Вы ошиблись номером', ['wrongNumber'], ['dispute']],
    ['Таких здесь нет', ['wrongNumber'], ['no']],
    ['Это не я', ['wrongNumber'], ['yes']],
    ['Его сейчас нет дома', ['absent'], ['voicemail', 'no']],
    ['Он сейчас не может подойти', ['absent'], ['voicemail', 'refuse']],
    ['Я уже оплатила', ['alreadyPaid'], ['promise']],
    ['Я ещё не платил', ['notPaid'], ['alreadyPaid']],
    ['У меня нет долга', ['dispute'], ['no']],
    ['Я ничего не должен', ['dispute'], ['no']],
    ['Кредит не брал', ['dispute']],
    ['Нет денег', ['refuse'], ['no']],
    ['Смогу внести половину', ['promise', 'halfDebt']],
    ['Потом заплачу', ['payLater'], ['callback']],
    ['Кто это?', ['whoIsThis']],
    ['Это робот?', ['isRobot']],
    ['Что?', ['repeat']],
    ['Что-нибудь придумаю', [], ['repeat']],
    ['Оставьте сообщение после сигнала', ['voicemail']],
    ['Вы попали на автоответчик', ['voicemail'], ['isRobot']],
    ['Мне не интересно', ['refuse']],
    ['А откуда вы звоните?', ['whoIsThis'], ['callback']],
  ],
  en: [
    ['Yes, speaking', ['yes'], ['no']],
    ['No', ['no'], ['yes']],
    ["No, I'll pay tomorrow", ['no', 'promise'], ['refuse']],
    ["I won't pay", ['refuse'], ['promise']],
    ["I can't pay right now", ['refuse'], ['promise']],
    ["I can't talk right now", ['busyNow'], ['refuse', 'no']],
    ["I'm driving, call me back later", ['busyNow', 'callback']],
    ["Don't call me again", ['doNotCall'], ['callback']],
    ["Don't call me now, call in the evening", ['busyNow', 'callback'], ['doNotCall']],
    ['Call me tomorrow at 5', ['callback']],
    ['He is not available at the moment', ['absent'], ['voicemail']],
    ["She's at work", ['absent'], ['busyNow']],
    ['You have reached the voicemail of John, leave a message after the tone', ['voicemail']],
    ['Wrong number', ['wrongNumber']],
    ["This isn't him", ['wrongNumber'], ['yes']],
    ['I already paid', ['alreadyPaid'], ['promise']],
    ["I haven't paid yet", ['notPaid'], ['alreadyPaid']],
    ["I'll pay when I get paid", ['promise'], ['alreadyPaid']],
    ["I don't owe anything", ['dispute'], ['no']],
    ['I can pay half', ['promise', 'halfDebt']],
    ["I'll pay later", ['payLater'], ['callback']],
    ['Who is this?', ['whoIsThis']],
    ['Are you a robot?', ['isRobot']],
    ["Sorry, I didn't catch that", ['repeat'], ['no']],
    ['Not interested', ['refuse'], ['no']],
    ['The amount is wrong', ['dispute'], ['wrongNumber']],
  ],
}

for (const language of ['uz', 'ru', 'en'] as const) {
  for (const [text, must, mustNot = []] of tables[language]) {
    test(`${language}: "${text}"`, () => {
      const { intents } = understand(text, language)
      assert.deepEqual(
        {
          missing: must.filter((one) => !intents.has(one)),
          wrong: mustNot.filter((one) => intents.has(one)),
        },
        { missing: [], wrong: [] },
        `heard ${[...intents].join(', ')}`,
      )
    })
  }
}

test('a call in Uzbek understands Russian, and the other way round', () => {
  assert.ok(understand('Я завтра заплачу', 'uz').intents.has('promise'))
  assert.ok(understand('Toʻlayman', 'ru').intents.has('promise'))
})
