import Excel from 'exceljs'

/** What a file of the bench holds: `unusable` rows have no phone that can be called, or one that stood before. */
export type Workbook = { path: string; rows: number; unusable: number }

const operators = [90, 91, 93, 94, 95, 97, 98, 99, 33, 88]
const firstNames = 'Aziz Dilnoza Otabek Malika Jasur Gulnora Sherzod Nilufar Bekzod Oʻgʻiloy'.split(' ')
const lastNames = 'Karimov Yusupova Rahimov Toʻraqulova Qodirov Xoʻjayeva Ergashev Saidova'.split(' ')
const cities = 'Toshkent Samarqand Buxoro Andijon Fargʻona Namangan Qarshi Nukus'.split(' ')
const remarks = ['', '', 'kechqurun qoʻngʻiroq qiling', 'ish joyi oʻzgargan', 'перезвонить после обеда']

const pick = <Item>(items: readonly Item[], n: number): Item => {
  const item = items[n % items.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** One number in the ways in which offices type it; every tenth kind is a number cell. */
const typedPhone = (n: number): string | number => {
  const digits = `${pick(operators, n)}${String((n * 7_919) % 10_000_000).padStart(7, '0')}`
  const [code, a, b, c] = [digits.slice(0, 2), digits.slice(2, 5), digits.slice(5, 7), digits.slice(7)]
  switch (Math.floor(n / 10) % 8) {
    case 0:
      return Number(digits)
    case 1:
      return Number(`998${digits}`)
    case 2:
      return `+998 ${code} ${a}-${b}-${c}`
    case 3:
      return `8 ${code} ${a} ${b} ${c}`
    case 4:
      return `(${code}) ${a}-${b}-${c}`
    case 5:
      return `+998${digits}`
    case 6:
      return `998(${code})${a}${b}${c}`
    default:
      return digits
  }
}

/** One row in 200 names nobody who could be called; one in 200 repeats the row before it. */
const phoneOf = (n: number): string | number => {
  if (n % 200 === 100) return pick(['yoʻq', '', '12345', 'нет телефона'], n / 100)
  return typedPhone(n % 200 === 150 ? n - 1 : n)
}

const day = (n: number): Date => new Date(Date.UTC(1955, 0, 1) + (n % 18_000) * 86_400_000)

const rowOf = (n: number): (string | number | Date | null)[] => [
  n + 1,
  pick(firstNames, n),
  pick(lastNames, n * 3 + 1),
  phoneOf(n),
  n % 4 === 0
    ? day(n * 7)
        .toISOString()
        .slice(0, 10)
        .split('-')
        .toReversed()
        .join('.')
    : day(n * 7),
  `${pick(cities, n)} sh., Navoiy koʻchasi ${1 + (n % 140)}-uy`,
  `SH-${2024 + (n % 3)}/${100_000 + n}`,
  100_000 + ((n * 1_237) % 40_000) * 500,
  new Date(Date.UTC(2026, n % 12, 1 + (n % 28))),
  pick(remarks, n),
]

const headings = [
  '№',
  'Ism',
  'Familiya',
  'Telefon raqami',
  'Tugʻilgan sana',
  'Manzil',
  'Shartnoma raqami',
  'Qarz summasi',
  'Toʻlov muddati',
  'Izoh',
]

/** Writes a table as an office program does: shared texts, dates with a format, a heading row. The same every time. */
export const writeWorkbook = async (path: string, rows: number): Promise<Workbook> => {
  const book = new Excel.stream.xlsx.WorkbookWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: true,
  })
  const sheet = book.addWorksheet('Mijozlar')
  for (const column of [5, 9]) sheet.getColumn(column).numFmt = 'dd.mm.yyyy'
  sheet.addRow(headings).commit()
  for (let n = 0; n < rows; n += 1) sheet.addRow(rowOf(n)).commit()
  await book.commit()
  return { path, rows, unusable: 2 * Math.floor(rows / 200) }
}
