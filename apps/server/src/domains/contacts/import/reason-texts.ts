import type { ImportReason, Language } from '@muloqot/contract'
import type { RowProblem } from './import-types.ts'

type Texts = Record<ImportReason, string>

const en: Texts = {
  missing_required: 'Missing required fields',
  no_phone_column: 'Missing required fields: the table has no column of phone numbers',
  no_first_name_column: 'Missing required fields: the table has no column of first names',
  phone_words: 'There is no phone number here',
  phone_several_numbers: 'There is more than one phone number here',
  phone_extension: 'A number with an extension cannot be called',
  phone_too_short: 'The phone number is too short',
  phone_too_long: 'The phone number is too long',
  phone_precision_lost: 'The phone number was rounded by the office program',
  phone_not_valid: 'There is no such phone number',
  duplicate_in_file: 'Contact with this phone already exists in this file',
  duplicate_in_company: 'Contact with this phone already exists',
  too_long: 'The name is longer than 120 characters',
  cell_error: 'The formula in this cell has failed',
  totals_row: 'This is a row of totals, not a contact',
  repeated_header: 'These are the headings again, not a contact',
  date_impossible: 'There is no such date of birth; imported without it',
  date_not_understood: 'The date of birth could not be read; imported without it',
  custom_data_repaired: 'The JSON was repaired (typographic quotes or a stray comma)',
  custom_data_not_json: 'This is not JSON; imported without it',
  custom_data_not_object: 'This JSON is not a plain object; imported without it',
  value_too_long: 'The value is too long; imported without it',
  value_is_error: 'The formula in this cell has failed; imported without it',
}

const ru: Texts = {
  missing_required: 'Не заполнены обязательные поля',
  no_phone_column: 'Не заполнены обязательные поля: в таблице нет столбца с телефонами',
  no_first_name_column: 'Не заполнены обязательные поля: в таблице нет столбца с именами',
  phone_words: 'Здесь нет номера телефона',
  phone_several_numbers: 'Здесь больше одного номера телефона',
  phone_extension: 'На номер с добавочным позвонить нельзя',
  phone_too_short: 'Номер телефона слишком короткий',
  phone_too_long: 'Номер телефона слишком длинный',
  phone_precision_lost: 'Номер телефона округлён офисной программой',
  phone_not_valid: 'Такого номера телефона не бывает',
  duplicate_in_file: 'Контакт с таким телефоном уже есть в этом файле',
  duplicate_in_company: 'Контакт с таким телефоном уже есть',
  too_long: 'Имя длиннее 120 знаков',
  cell_error: 'Формула в этой ячейке дала ошибку',
  totals_row: 'Это строка итогов, а не контакт',
  repeated_header: 'Это снова заголовки, а не контакт',
  date_impossible: 'Такой даты рождения не бывает; загружен без неё',
  date_not_understood: 'Дату рождения прочесть не удалось; загружен без неё',
  custom_data_repaired: 'JSON исправлен (кавычки или лишняя запятая)',
  custom_data_not_json: 'Это не JSON; загружен без него',
  custom_data_not_object: 'Этот JSON не является объектом; загружен без него',
  value_too_long: 'Значение слишком длинное; загружен без него',
  value_is_error: 'Формула в этой ячейке дала ошибку; загружен без неё',
}

const uz: Texts = {
  missing_required: 'Majburiy maydonlar toʻldirilmagan',
  no_phone_column: 'Majburiy maydonlar toʻldirilmagan: jadvalda telefon raqamlari ustuni yoʻq',
  no_first_name_column: 'Majburiy maydonlar toʻldirilmagan: jadvalda ismlar ustuni yoʻq',
  phone_words: 'Bu yerda telefon raqami yoʻq',
  phone_several_numbers: 'Bu yerda bittadan ortiq telefon raqami bor',
  phone_extension: 'Ichki raqamli telefonga qoʻngʻiroq qilib boʻlmaydi',
  phone_too_short: 'Telefon raqami juda qisqa',
  phone_too_long: 'Telefon raqami juda uzun',
  phone_precision_lost: 'Telefon raqamini ofis dasturi yaxlitlab yuborgan',
  phone_not_valid: 'Bunday telefon raqami boʻlmaydi',
  duplicate_in_file: 'Bunday telefonli kontakt shu faylda allaqachon bor',
  duplicate_in_company: 'Bunday telefonli kontakt allaqachon bor',
  too_long: 'Ism 120 belgidan uzun',
  cell_error: 'Bu katakdagi formula xato bergan',
  totals_row: 'Bu jami qatori, kontakt emas',
  repeated_header: 'Bu yana sarlavhalar, kontakt emas',
  date_impossible: 'Bunday tugʻilgan sana boʻlmaydi; sanasiz yuklandi',
  date_not_understood: 'Tugʻilgan sanani oʻqib boʻlmadi; sanasiz yuklandi',
  custom_data_repaired: 'JSON tuzatildi (qoʻshtirnoq yoki ortiqcha vergul)',
  custom_data_not_json: 'Bu JSON emas; usiz yuklandi',
  custom_data_not_object: 'Bu JSON obyekt emas; usiz yuklandi',
  value_too_long: 'Qiymat juda uzun; usiz yuklandi',
  value_is_error: 'Bu katakdagi formula xato bergan; qiymatsiz yuklandi',
}

const texts: Record<Language, Texts> = { en, ru, uz }
const rowWord: Record<Language, (row: number) => string> = {
  en: (row) => `Row ${row}`,
  ru: (row) => `Строка ${row}`,
  uz: (row) => `${row}-qator`,
}

/** The reason as people read it: what, in which column, and which row was there first. */
export function reasonText(problem: RowProblem, language: Language): string {
  const text = texts[language][problem.reason]
  const first =
    problem.firstRow === undefined ? '' : ` (${rowWord[language](problem.firstRow).toLowerCase()})`
  return problem.column === null || problem.firstRow !== undefined
    ? `${text}${first}`
    : `${text}: ${problem.column}`
}

/** One line of the seed's `errors`: `Row 7: Missing required fields: Telefon`. */
export function rowErrorText(row: number, problem: RowProblem, language: Language): string {
  return `${rowWord[language](row)}: ${reasonText(problem, language)}`
}
