import type { Language } from '@muloqot/contract'

type Words = {
  fileName: string
  headings: readonly [string, string, string, string, string, string]
  notes: { promised: string; wrongDate: string; twice: string }
}

const words: Record<Language, Words> = {
  uz: {
    fileName: 'namuna-kontaktlar.csv',
    headings: ['Ism', 'Familiya', 'Telefon', 'Tugʻilgan sana', 'Qarz', 'Izoh'],
    notes: {
      promised: 'Dushanba kuni toʻlashga vaʼda bergan',
      wrongDate: 'Sanasi xato: kontakt sanasiz yuklanadi',
      twice: 'Raqami birinchi qatordagi bilan bir xil',
    },
  },
  ru: {
    fileName: 'primer-kontakty.csv',
    headings: ['Имя', 'Фамилия', 'Телефон', 'Дата рождения', 'Долг', 'Примечание'],
    notes: {
      promised: 'Обещал оплатить в понедельник',
      wrongDate: 'Дата с ошибкой: контакт загрузится без неё',
      twice: 'Номер тот же, что в первой строке',
    },
  },
  en: {
    fileName: 'sample-contacts.csv',
    headings: ['First name', 'Last name', 'Phone', 'Date of birth', 'Debt', 'Notes'],
    notes: {
      promised: 'Promised to pay on Monday',
      wrongDate: 'The date is wrong: the contact comes without it',
      twice: 'The same number as in the first row',
    },
  },
}

/** Invented people. No operator has the code 58, so even on a real line the numbers reach nobody. */
const rowsOf = ({ notes }: Words): readonly (readonly string[])[] => [
  ['Aziza', 'Karimova', '+998 58 200 10 01', '15.01.1990', '1250000', ''],
  ['Bobur', 'Toʻxtayev', '58 200-10-02', '1984-07-03', '480000', notes.promised],
  ['Dilnoza', 'Rahimova', '8 58 200 10 03', '', '2700000', ''],
  ['Sardor', 'Yusupov', '998582001004', '31.02.1988', '95000', notes.wrongDate],
  ['Malika', 'Ergasheva', '(58) 200 10 05', '22.11.1995', '3100000', ''],
  ['Jasur', 'Olimov', '582001001', '', '640000', notes.twice],
  ['Nodira', 'Qodirova', '', '09.09.1979', '150000', ''],
  ['Otabek', 'Saidov', '58 200', '', '720000', ''],
]

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A small table as an office might keep it, with the mistakes that such tables have, in the person's language. */
export const sampleFile = (language: Language): File => {
  const own = words[language]
  const lines = [own.headings, ...rowsOf(own)].map((row) => row.map(quoted).join(','))
  // The mark tells office programs that the text is UTF-8.
  return new File([`\uFEFF${lines.join('\r\n')}\r\n`], own.fileName, { type: 'text/csv' })
}
