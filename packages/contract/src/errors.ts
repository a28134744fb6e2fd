import type { Language } from './common.ts'

/** Every error a client can meet: its code and HTTP status. A code without three texts does not compile. */
export const errorStatus = {
  // every endpoint
  'request.invalid': 400,
  'request.not_found': 404,
  'request.too_large': 413,
  'request.unsupported_media_type': 415,
  'request.too_many': 429,
  'server.internal': 500,
  'server.unavailable': 503,
  'record.not_found': 404,
  // auth
  'auth.invalid_credentials': 401,
  'auth.token_missing': 401,
  'auth.token_invalid': 401,
  'auth.forbidden': 403,
  // contacts
  'contact.not_found': 404,
  'contact.phone_taken': 400,
  'contact.phone_invalid': 400,
  // campaigns
  'campaign.not_found': 404,
  'campaign.contacts_not_found': 400,
  'campaign.already_running': 400,
  'campaign.not_running': 400,
  'campaign.nobody_to_call': 400,
  'campaign.running_not_deletable': 400,
  'campaign.agent_type_mismatch': 400,
  // agents and lines
  'agent.not_found': 404,
  'line.not_found': 404,
  // calls
  'call.not_found': 404,
  'call.no_recording': 404,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof errorStatus

type Texts = Record<ErrorCode, string>

const en: Texts = {
  'request.invalid': 'Some of what was sent cannot be accepted.',
  'request.not_found': 'There is nothing at this address.',
  'request.too_large': 'What was sent is too large.',
  'request.unsupported_media_type': 'This content type is not accepted here.',
  'request.too_many': 'Too many attempts. Please wait a little and try again.',
  'server.internal': 'Something went wrong on our side. Nothing was changed.',
  'server.unavailable': 'The service is not available right now. Please try again shortly.',
  'record.not_found': 'Not found.',
  'auth.invalid_credentials': 'The e-mail or the password is wrong.',
  'auth.token_missing': 'Please sign in.',
  'auth.token_invalid': 'Your session has ended. Please sign in again.',
  'auth.forbidden': 'Your role does not allow this.',
  'contact.not_found': 'Contact not found',
  'contact.phone_taken': 'Contact with this phone already exists',
  'contact.phone_invalid': 'This is not a phone number that can be called.',
  'campaign.not_found': 'Campaign not found',
  'campaign.contacts_not_found': 'Some contacts not found or do not belong to your organization',
  'campaign.already_running': 'Campaign is already running',
  'campaign.not_running': 'Campaign is not running',
  'campaign.nobody_to_call': 'Campaign has no contacts left to call',
  'campaign.running_not_deletable': 'Cannot delete a running campaign. Stop it first.',
  'campaign.agent_type_mismatch': 'This agent is made for another type of campaign.',
  'agent.not_found': 'Agent not found',
  'line.not_found': 'Line not found',
  'call.not_found': 'Call not found',
  'call.no_recording': 'This call has no recording.',
}

const ru: Texts = {
  'request.invalid': 'Часть отправленных данных не может быть принята.',
  'request.not_found': 'По этому адресу ничего нет.',
  'request.too_large': 'Отправлено слишком много данных.',
  'request.unsupported_media_type': 'Такой тип содержимого здесь не принимается.',
  'request.too_many': 'Слишком много попыток. Подождите немного и попробуйте снова.',
  'server.internal': 'У нас произошла ошибка. Ничего не изменено.',
  'server.unavailable': 'Сервис сейчас недоступен. Попробуйте чуть позже.',
  'record.not_found': 'Не найдено.',
  'auth.invalid_credentials': 'Неверная почта или пароль.',
  'auth.token_missing': 'Войдите в систему.',
  'auth.token_invalid': 'Сеанс завершён. Войдите снова.',
  'auth.forbidden': 'Ваша роль этого не позволяет.',
  'contact.not_found': 'Контакт не найден',
  'contact.phone_taken': 'Контакт с таким телефоном уже есть',
  'contact.phone_invalid': 'На такой номер позвонить нельзя.',
  'campaign.not_found': 'Кампания не найдена',
  'campaign.contacts_not_found': 'Некоторые контакты не найдены или не принадлежат вашей организации',
  'campaign.already_running': 'Кампания уже запущена',
  'campaign.not_running': 'Кампания не запущена',
  'campaign.nobody_to_call': 'В кампании не осталось контактов для звонка',
  'campaign.running_not_deletable': 'Нельзя удалить запущенную кампанию. Сначала остановите её.',
  'campaign.agent_type_mismatch': 'Этот агент создан для другого типа кампаний.',
  'agent.not_found': 'Агент не найден',
  'line.not_found': 'Линия не найдена',
  'call.not_found': 'Звонок не найден',
  'call.no_recording': 'У этого звонка нет записи.',
}

const uz: Texts = {
  'request.invalid': 'Yuborilgan maʼlumotlarning bir qismini qabul qilib boʻlmadi.',
  'request.not_found': 'Bu manzilda hech narsa yoʻq.',
  'request.too_large': 'Yuborilgan maʼlumot juda katta.',
  'request.unsupported_media_type': 'Bu turdagi maʼlumot bu yerda qabul qilinmaydi.',
  'request.too_many': 'Urinishlar koʻpayib ketdi. Biroz kutib, qayta urinib koʻring.',
  'server.internal': 'Bizda xatolik yuz berdi. Hech narsa oʻzgarmadi.',
  'server.unavailable': 'Xizmat hozir ishlamayapti. Birozdan soʻng qayta urinib koʻring.',
  'record.not_found': 'Topilmadi.',
  'auth.invalid_credentials': 'Pochta yoki parol notoʻgʻri.',
  'auth.token_missing': 'Tizimga kiring.',
  'auth.token_invalid': 'Seans tugadi. Qaytadan kiring.',
  'auth.forbidden': 'Rolingiz bunga ruxsat bermaydi.',
  'contact.not_found': 'Kontakt topilmadi',
  'contact.phone_taken': 'Bunday telefonli kontakt allaqachon bor',
  'contact.phone_invalid': 'Bu raqamga qoʻngʻiroq qilib boʻlmaydi.',
  'campaign.not_found': 'Kampaniya topilmadi',
  'campaign.contacts_not_found': 'Baʼzi kontaktlar topilmadi yoki tashkilotingizga tegishli emas',
  'campaign.already_running': 'Kampaniya allaqachon ishlayapti',
  'campaign.not_running': 'Kampaniya ishlamayapti',
  'campaign.nobody_to_call': 'Kampaniyada qoʻngʻiroq qilinadigan kontakt qolmagan',
  'campaign.running_not_deletable': 'Ishlayotgan kampaniyani oʻchirib boʻlmaydi. Avval toʻxtating.',
  'campaign.agent_type_mismatch': 'Bu agent boshqa turdagi kampaniya uchun tuzilgan.',
  'agent.not_found': 'Agent topilmadi',
  'line.not_found': 'Liniya topilmadi',
  'call.not_found': 'Qoʻngʻiroq topilmadi',
  'call.no_recording': 'Bu qoʻngʻiroqning yozuvi yoʻq.',
}

/** The text of each code in each language, shown to people as it stands. */
export const errorTexts: Record<Language, Texts> = { en, ru, uz }
