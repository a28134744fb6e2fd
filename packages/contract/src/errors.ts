import type { Language } from './common.ts'
import type { ErrorCode } from './error-codes.ts'
import { en } from './error-texts-en.ts'
import { ru } from './error-texts-ru.ts'
import { uz } from './error-texts-uz.ts'

export { errorStatus, type ErrorCode } from './error-codes.ts'

/** The text of each code in each language, shown to people as it stands. */
export const errorTexts: Record<Language, Record<ErrorCode, string>> = { en, ru, uz }
