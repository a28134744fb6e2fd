import type { Language } from '@muloqot/contract'
import { en } from './en.ts'
import type { MailTexts } from './mail-texts.ts'
import { ru } from './ru.ts'
import { uz } from './uz.ts'

export const mailTexts: Record<Language, MailTexts> = { uz, ru, en }
