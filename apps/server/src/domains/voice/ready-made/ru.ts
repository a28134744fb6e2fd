import { debtPlaceholder } from '../debt-headings.ts'
import {
  buildReadyMade,
  paymentOutcomes,
  usualOutcomes,
  type ReadyMadeAgent,
  type SharedTexts,
} from './ready-made-agent.ts'

const assistant = 'автоматический помощник {{company|нашей компании}}'
const hello = 'Здравствуйте!'

const shared: SharedTexts = {
  confirmPerson: {
    ask: 'Скажите, {{firstName|владелец этого номера}} – это вы?',
    reask: 'Простите, вас плохо слышно. {{firstName|Владелец номера}} – это вы?',
  },
  closings: {
    SUCCESS: 'Большое спасибо за ваше время. Всего доброго!',
    FAILED: 'Спасибо, извините за беспокойство. До свидания.',
    REFUSED: 'Понимаю, спасибо за ответ. Всего доброго.',
    CALLBACK_REQUESTED: 'Договорились, мы свяжемся с вами ещё раз. До свидания.',
    PROMISE_TO_PAY: 'Спасибо, что договорились с нами. Ждём вашу оплату. Всего доброго!',
  },
  wrongNumber: 'Простите, мы ошиблись номером. Извините за беспокойство, до свидания.',
  doNotCall: 'Понимаю. Мы уберём ваш номер из списка и больше не побеспокоим. Извините, до свидания.',
  replies: {
    whoIsCalling: `Вам звонит ${assistant}.`,
    isRobot: `Да, я ${assistant}, а не живой человек.`,
  },
}

const build = buildReadyMade.bind(null, 'ru', shared)

/** Ready-made agents in Russian. */
export const russianAgents: ReadyMadeAgent[] = [
  build({
    name: 'Общее обращение',
    campaignType: 'GENERAL',
    opening: `${hello} Вам звонит ${assistant}, мы хотим уточнить один важный вопрос.`,
    goal: 'Связаться с клиентом и узнать, нужен ли ему специалист',
    questions: [
      {
        id: 'hasQuestion',
        kind: 'yes-no',
        ask: 'Есть ли у вас вопросы по нашему обслуживанию?',
        reask: 'Ответьте, пожалуйста, да или нет: есть ли у вас к нам вопросы?',
        required: true,
        onYes: 'continue',
        onNo: 'SUCCESS',
      },
      {
        id: 'request',
        kind: 'open',
        ask: 'Расскажите коротко, я передам ваш вопрос специалисту.',
        required: false,
      },
    ],
    outcomes: usualOutcomes,
    voice: 'female',
  }),
  build({
    name: 'Напоминание о долге',
    campaignType: 'DEBT_COLLECTION',
    opening: `${hello} Вам звонит ${assistant} по вопросу оплаты.`,
    goal: 'Договориться, когда и сколько будет оплачено',
    notice: `За вами числится задолженность ${debtPlaceholder} сумов.`,
    questions: [
      {
        id: 'payment',
        kind: 'promise',
        ask: 'Когда и какую сумму вы сможете оплатить?',
        reask: 'Простите, не поняла. В какой день вы сможете оплатить долг?',
        askDate: 'Хорошо. В какой именно день вы заплатите?',
        askAmount: 'Спасибо. Какую сумму вы сможете внести?',
        persuade:
          'Понимаю. Чтобы долг не рос, можно внести хотя бы часть. Когда и сколько вы сможете оплатить?',
        required: true,
      },
    ],
    success: 'Спасибо, мы проверим информацию. Всего доброго!',
    outcomes: paymentOutcomes,
    voice: 'male-calm',
  }),
  build({
    name: 'Опрос о качестве',
    campaignType: 'SURVEY',
    opening: `${hello} Это ${assistant}, мы проводим минутный опрос о качестве обслуживания.`,
    goal: 'Узнать оценку и мнение клиента',
    questions: [
      {
        id: 'agreed',
        kind: 'yes-no',
        ask: 'Вы готовы ответить на три коротких вопроса?',
        required: true,
        onYes: 'continue',
        onNo: 'REFUSED',
      },
      {
        id: 'rating',
        kind: 'rating',
        min: 1,
        max: 5,
        ask: 'Как вы оцениваете наше обслуживание от одного до пяти?',
        reask: 'Назовите, пожалуйста, одно число от одного до пяти.',
        required: true,
      },
      {
        id: 'recommends',
        kind: 'yes-no',
        ask: 'Вы порекомендуете нас знакомым?',
        required: false,
        onYes: 'continue',
        onNo: 'continue',
      },
      { id: 'comment', kind: 'open', ask: 'Что нам стоит улучшить?', required: false },
    ],
    success: 'Ваше мнение очень важно для нас. Большое спасибо, всего доброго!',
    outcomes: usualOutcomes,
    voice: 'female',
  }),
  build({
    name: 'Напоминание о встрече или платеже',
    campaignType: 'REMINDER',
    opening: `${hello} Вам звонит ${assistant} с напоминанием.`,
    goal: 'Напомнить клиенту и получить подтверждение',
    notice:
      'Дата: {{customData.date ?? customData.дата ?? customData.dueDate ?? customData.срок}}. Тема: {{customData.subject ?? customData.тема ?? customData.service ?? customData.услуга}}.',
    questions: [
      {
        id: 'confirmed',
        kind: 'yes-no',
        ask: 'Можем ли мы ждать вас в назначенное время?',
        reask: 'Ответьте, пожалуйста, да или нет: назначенное время вам подходит?',
        required: true,
        onYes: 'SUCCESS',
        onNo: 'CALLBACK_REQUESTED',
      },
    ],
    success: 'Отлично, ждём вас. Всего доброго!',
    voicemailMessage: `${hello} Это ${assistant}. Напоминаем вам о назначенной встрече. Спасибо.`,
    outcomes: usualOutcomes,
    voice: 'female',
  }),
  build({
    name: 'Специальное предложение',
    campaignType: 'MARKETING',
    opening: `${hello} Это ${assistant}, хочу рассказать вам о нашем специальном предложении.`,
    goal: 'Узнать, интересно ли клиенту предложение',
    notice: 'Наше предложение: {{customData.offer ?? customData.предложение}}.',
    questions: [
      {
        id: 'interested',
        kind: 'yes-no',
        ask: 'Хотите узнать о нём подробнее?',
        reask: 'Ответьте, пожалуйста, да или нет: вам интересно предложение?',
        required: true,
        onYes: 'continue',
        onNo: 'REFUSED',
      },
      {
        id: 'channel',
        kind: 'choice',
        ask: 'Прислать информацию в СМС или пусть позвонит специалист?',
        options: [
          { value: 'sms', words: ['смс', 'sms', 'сообщение', 'пришлите', 'напишите', 'телеграм'] },
          { value: 'call', words: ['позвон', 'звонок', 'специалист', 'телефон'] },
        ],
        required: false,
      },
    ],
    outcomes: usualOutcomes,
    voice: 'female',
  }),
  build({
    name: 'Звонок после обращения',
    campaignType: 'CUSTOMER_SERVICE',
    opening: `${hello} Вам звонит ${assistant}, мы хотим узнать, чем закончилось ваше обращение.`,
    goal: 'Узнать, решён ли вопрос клиента',
    questions: [
      {
        id: 'solved',
        kind: 'yes-no',
        ask: 'Ваш вопрос полностью решён?',
        required: true,
        onYes: 'continue',
        onNo: 'continue',
      },
      {
        id: 'rating',
        kind: 'rating',
        min: 1,
        max: 5,
        ask: 'Оцените работу наших сотрудников от одного до пяти.',
        reask: 'Назовите, пожалуйста, одно число от одного до пяти.',
        required: false,
      },
      { id: 'comment', kind: 'open', ask: 'Хотите что-нибудь добавить?', required: false },
    ],
    outcomes: usualOutcomes,
    voice: 'male',
  }),
]
