import type { Language } from '@muloqot/contract'

/** What every agent says the same way, so that no script has to repeat it. */
export type BuiltInWords = {
  areYouThere: string
  whenToCall: string
  whenIsPersonBack: string
  goodbye: string
  callAt(moment: string): string
  agreed(amount: string | null, date: string | null): string
}

export const builtInWords: Record<Language, BuiltInWords> = {
  uz: {
    areYouThere: 'Meni eshityapsizmi?',
    whenToCall: 'Tushunarli. Sizga qachon qoʻngʻiroq qilsak qulay boʻladi?',
    whenIsPersonBack: 'Tushunarli. U kishi bilan qachon gaplashsak boʻladi?',
    goodbye: 'Vaqtingiz uchun rahmat. Xayr, sogʻ boʻling.',
    callAt: (moment) => `Yaxshi, ${moment} da qoʻngʻiroq qilamiz.`,
    agreed: (amount, date) => {
      if (date === null) return amount === null ? '' : `Demak, siz ${amount} toʻlaysiz.`
      return amount === null ? `Demak, ${date} kuni toʻlaysiz.` : `Demak, ${date} kuni ${amount} toʻlaysiz.`
    },
  },
  ru: {
    areYouThere: 'Вы меня слышите?',
    whenToCall: 'Понимаю. Когда вам удобно поговорить?',
    whenIsPersonBack: 'Понимаю. Когда можно застать этого человека?',
    goodbye: 'Спасибо за ваше время. Всего доброго, до свидания.',
    callAt: (moment) => `Хорошо, мы позвоним ${moment}.`,
    agreed: (amount, date) => {
      if (date === null) return amount === null ? '' : `Итак, вы заплатите ${amount}.`
      return amount === null ? `Итак, вы заплатите ${date}.` : `Итак, вы заплатите ${amount} ${date}.`
    },
  },
  en: {
    areYouThere: 'Can you hear me?',
    whenToCall: 'I understand. When would be a good time to call you?',
    whenIsPersonBack: 'I understand. When can I reach this person?',
    goodbye: 'Thank you for your time. Goodbye.',
    callAt: (moment) => `Very well, we will call on ${moment}.`,
    agreed: (amount, date) => {
      if (date === null) return amount === null ? '' : `So you will pay ${amount}.`
      return amount === null ? `So you will pay on ${date}.` : `So you will pay ${amount} on ${date}.`
    },
  },
}
