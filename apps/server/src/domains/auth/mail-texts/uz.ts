import type { MailTexts } from './mail-texts.ts'

const ignore = 'Agar bu siz boʻlmasangiz, xatga eʼtibor bermang: kodsiz hech narsa boʻlmaydi.'
const notYou =
  'Agar bu siz boʻlmasangiz, darhol yangi parol tanlang: kirish sahifasidagi “Parolni unutdingizmi”.'
const open = 'Muloqotni ochish'

export const uz: MailTexts = {
  confirmRegistration: ({ code, url, address, device }) => ({
    subject: 'Muloqot uchun kodingiz',
    before: [
      'Shu pochta bilan Muloqotda kompaniya roʻyxatdan oʻtkazildi.',
      `Qayerdan: ${[device, address].filter(Boolean).join(', ')}`,
      'Tasdiqlash uchun kodni kiriting:',
    ],
    code,
    after: ['Kod oʻn daqiqa va faqat shu roʻyxatdan oʻtish uchun amal qiladi.', ignore],
    link: { text: 'Kodni kiritish', url },
  }),
  confirmAddress: ({ code, url }) => ({
    subject: 'Muloqotda pochtangizni tasdiqlang',
    before: ['Pochtangizni tasdiqlash uchun kodni kiriting:'],
    code,
    after: ['Kod oʻn daqiqa amal qiladi.', ignore],
    link: { text: 'Kodni kiritish', url },
  }),
  alreadyRegistered: ({ url }) => ({
    subject: 'Siz Muloqotda allaqachon roʻyxatdan oʻtgansiz',
    before: [
      'Shu pochta bilan kompaniya roʻyxatdan oʻtkazmoqchi boʻlishdi, lekin unda hisob allaqachon bor. Hech narsa oʻzgarmadi.',
      'Agar bu siz boʻlsangiz, tizimga kiring; parol esingizda boʻlmasa, u yerda “Parolni unutdingizmi”ni tanlang.',
    ],
    link: { text: open, url },
  }),
  resetPassword: ({ code, url }) => ({
    subject: 'Yangi parol uchun kod',
    before: ['Yangi parol tanlash uchun kodni kiriting:'],
    code,
    after: ['Kod oʻn daqiqa amal qiladi.', ignore],
    link: { text: 'Yangi parol tanlash', url },
  }),
  invitation: ({ code, url, companyName }) => ({
    subject: 'Muloqotga taklif',
    before: [
      `Sizni Muloqotdagi kompaniyaga taklif qilishmoqda: ${companyName}`,
      'Kodni kiriting va parol tanlang:',
    ],
    code,
    after: ['Kod uch kun amal qiladi.', 'Agar bu kompaniyani bilmasangiz, xatga eʼtibor bermang.'],
    link: { text: 'Taklifni qabul qilish', url },
  }),
  tokenReused: ({ address, device, url }) => ({
    subject: 'Kirishlaringizdan biri tugatildi',
    before: [
      'Bu kirishning tokeni ikki marta ishlatildi, uning nusxasi kimdadir boʻlishi mumkin. Kirish tugatildi.',
      `Qayerdan kirilgan edi: ${[device, address].filter(Boolean).join(', ')}`,
      'Qaytadan kiring va profilingizda qolgan kirishlarni tekshiring.',
    ],
    link: { text: open, url },
  }),
  passwordChanged: ({ url }) => ({
    subject: 'Parolingiz oʻzgartirildi',
    before: ['Muloqotdagi hisobingiz paroli oʻzgartirildi, qolgan kirishlar tugatildi.', notYou],
    link: { text: open, url },
  }),
  secondFactorOn: ({ url }) => ({
    subject: 'Ikkinchi omil bilan kirish yoqildi',
    before: ['Endi Muloqotga kirishda kirish ilovasidagi kod ham soʻraladi.', notYou],
    link: { text: open, url },
  }),
  secondFactorOff: ({ url }) => ({
    subject: 'Ikkinchi omil bilan kirish oʻchirildi',
    before: ['Endi Muloqotga kirish uchun parolning oʻzi yetarli.', notYou],
    link: { text: open, url },
  }),
  recoveryCodeUsed: ({ url }) => ({
    subject: 'Zaxira kod ishlatildi',
    before: [
      'Muloqotdagi hisobingizga parol va zaxira kod bilan kirildi. Bu kod endi amal qilmaydi.',
      notYou,
    ],
    link: { text: open, url },
  }),
  balanceLow: ({ url }) => ({
    subject: 'Kompaniya balansi kam qoldi',
    before: [
      'Kompaniyangizning Muloqotdagi balansi siz tanlagan darajadan pasaydi.',
      'Balans tugasa, kampaniyalar toʻxtaydi. Bu xat sozlamalaringizga koʻra yuborildi.',
    ],
    link: { text: open, url },
  }),
}
