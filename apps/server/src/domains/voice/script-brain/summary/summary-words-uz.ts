import type { SummaryWords } from './summary-words.ts'

export const uzbekSummary: SummaryWords = {
  outcome: {
    completed: () => 'Suhbat oxirigacha oʻtkazildi',
    promised: ({ amount, date }) => {
      if (amount !== null && date !== null) return `${date} kuni ${amount} toʻlashga vaʼda berdi`
      if (date !== null) return `${date} kuni toʻlashga vaʼda berdi, summa aytilmadi`
      return amount === null
        ? 'Toʻlashga vaʼda berdi, kuni aytilmadi'
        : `${amount} toʻlashga vaʼda berdi, kuni aytilmadi`
    },
    'already-paid': () => 'Allaqachon toʻlaganini aytdi, tekshirish kerak',
    refused: () => 'Rad etdi',
    disputed: () => 'Qarzga eʼtiroz bildirdi',
    'do-not-call': () => 'Boshqa qoʻngʻiroq qilmaslikni soʻradi',
    callback: ({ callback }) =>
      callback === null
        ? 'Keyinroq qoʻngʻiroq qilishni soʻradi'
        : `${callback} da qoʻngʻiroq qilishni soʻradi`,
    'wrong-number': () => 'Notoʻgʻri raqam: telefonda boshqa odam',
    absent: () => 'Kerakli odam joyida emas',
    'not-understood': () => 'Javobi tushunarsiz boʻldi',
    declined: () => 'Suhbat maqsadiga yetmadi',
    silent: () => 'Telefonni oldi, lekin gapirmadi',
    'too-long': () => 'Suhbat choʻzilib ketdi va toʻxtatildi',
    'hung-up': () => 'Suhbat oʻrtasida goʻshakni qoʻydi',
    voicemail: () => 'Avtojavob beruvchi javob berdi',
    'no-answer': () => 'Javob bermadi',
    busy: () => 'Raqam band',
    'invalid-number': () => 'Bunday raqam mavjud emas',
    'line-failure': () => 'Liniyada nosozlik, qoʻngʻiroq amalga oshmadi',
  },
  spokeWith: (name) => `${name} bilan gaplashildi.`,
  spokeWithUnknown: 'Qoʻngʻiroqqa javob berildi.',
  remarks: {
    'asked-who': 'Kim qoʻngʻiroq qilayotganini soʻradi.',
    'asked-robot': 'Robot bilan gaplashayotganini soʻradi.',
    'asked-again': 'Savolni qaytarishni soʻradi.',
    'talked-round': 'Avval rad javobini berdi, bir qismini toʻlash taklif qilindi.',
    'was-busy': 'Gaplashish uchun noqulay vaqt ekanini aytdi.',
  },
  answers: (list) => `Javoblari: ${list}.`,
  yes: 'ha',
  no: 'yoʻq',
  personHungUp: 'Xayrlashmasdan goʻshakni qoʻydi.',
  unansweredQuestions: (count) => `${count} ta savolga javob olinmadi.`,
}
