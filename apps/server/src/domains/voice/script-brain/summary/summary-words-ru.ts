import type { SummaryWords } from './summary-words.ts'

export const russianSummary: SummaryWords = {
  outcome: {
    completed: () => 'Разговор проведён до конца',
    promised: ({ amount, date }) => {
      if (amount !== null && date !== null) return `Обещание заплатить ${amount} ${date}`
      if (date !== null) return `Обещание заплатить ${date}, сумма не названа`
      return amount === null
        ? 'Обещание заплатить, день не назван'
        : `Обещание заплатить ${amount}, день не назван`
    },
    'already-paid': () => 'Сообщает, что уже оплачено; нужно проверить',
    refused: () => 'Отказ',
    disputed: () => 'Несогласие с долгом',
    'do-not-call': () => 'Просьба больше не звонить',
    callback: ({ callback }) =>
      callback === null ? 'Просьба перезвонить позже' : `Просьба перезвонить ${callback}`,
    'wrong-number': () => 'Неверный номер: отвечает другой человек',
    absent: () => 'Нужного человека нет на месте',
    'not-understood': () => 'Ответ не удалось понять',
    declined: () => 'Цель разговора не достигнута',
    silent: () => 'Трубку сняли, но молчали',
    'too-long': () => 'Разговор затянулся и был прерван',
    'hung-up': () => 'Трубку положили посреди разговора',
    voicemail: () => 'Ответил автоответчик',
    'no-answer': () => 'Нет ответа',
    busy: () => 'Занято',
    'invalid-number': () => 'Такого номера нет',
    'line-failure': () => 'Сбой на линии, звонок не состоялся',
  },
  spokeWith: (name) => `Собеседник: ${name}.`,
  spokeWithUnknown: 'На звонок ответили.',
  remarks: {
    'asked-who': 'Спросили, кто звонит.',
    'asked-robot': 'Спросили, не робот ли звонит.',
    'asked-again': 'Попросили повторить вопрос.',
    'talked-round': 'Сначала был отказ, предложено внести часть суммы.',
    'was-busy': 'Сказано, что говорить неудобно.',
  },
  answers: (list) => `Ответы: ${list}.`,
  yes: 'да',
  no: 'нет',
  personHungUp: 'Трубку положили, не попрощавшись.',
  unansweredQuestions: (count) => `Без ответа осталось вопросов: ${count}.`,
}
