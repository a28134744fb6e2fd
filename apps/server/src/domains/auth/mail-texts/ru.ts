import type { MailTexts } from './mail-texts.ts'

const ignore = 'Если это были не вы, не обращайте внимания на письмо: без кода ничего не произойдёт.'
const notYou = 'Если это были не вы, сразу выберите новый пароль: «Забыли пароль» на странице входа.'
const open = 'Открыть Muloqot'

export const ru: MailTexts = {
  confirmRegistration: ({ code, url, address, device }) => ({
    subject: 'Ваш код для Muloqot',
    before: [
      'С этой почтой в Muloqot зарегистрировали компанию.',
      `Откуда: ${[device, address].filter(Boolean).join(', ')}`,
      'Чтобы подтвердить, введите код:',
    ],
    code,
    after: ['Код действует десять минут и только для этой регистрации.', ignore],
    link: { text: 'Ввести код', url },
  }),
  confirmAddress: ({ code, url }) => ({
    subject: 'Подтвердите почту в Muloqot',
    before: ['Чтобы подтвердить почту, введите код:'],
    code,
    after: ['Код действует десять минут.', ignore],
    link: { text: 'Ввести код', url },
  }),
  alreadyRegistered: ({ url }) => ({
    subject: 'Вы уже зарегистрированы в Muloqot',
    before: [
      'С этой почтой пытались зарегистрировать компанию, но учётная запись уже есть. Ничего не изменено.',
      'Если это были вы, войдите; если не помните пароль, выберите там «Забыли пароль».',
    ],
    link: { text: open, url },
  }),
  resetPassword: ({ code, url }) => ({
    subject: 'Код для нового пароля',
    before: ['Чтобы выбрать новый пароль, введите код:'],
    code,
    after: ['Код действует десять минут.', ignore],
    link: { text: 'Выбрать новый пароль', url },
  }),
  invitation: ({ code, url, companyName }) => ({
    subject: 'Приглашение в Muloqot',
    before: [`Вас приглашают в компанию в Muloqot: ${companyName}`, 'Введите код и выберите пароль:'],
    code,
    after: ['Код действует три дня.', 'Если вы не знаете эту компанию, не обращайте внимания на письмо.'],
    link: { text: 'Принять приглашение', url },
  }),
  tokenReused: ({ address, device, url }) => ({
    subject: 'Один из ваших входов завершён',
    before: [
      'Токен этого входа использован дважды, возможно, у кого-то есть его копия. Вход завершён.',
      `Вход был выполнен: ${[device, address].filter(Boolean).join(', ')}`,
      'Войдите снова и проверьте остальные входы в своём профиле.',
    ],
    link: { text: open, url },
  }),
  passwordChanged: ({ url }) => ({
    subject: 'Ваш пароль изменён',
    before: ['Пароль вашей учётной записи в Muloqot изменён, остальные входы завершены.', notYou],
    link: { text: open, url },
  }),
  secondFactorOn: ({ url }) => ({
    subject: 'Вход со вторым фактором включён',
    before: ['Теперь при входе в Muloqot нужен код из приложения для входа.', notYou],
    link: { text: open, url },
  }),
  secondFactorOff: ({ url }) => ({
    subject: 'Вход со вторым фактором выключен',
    before: ['Теперь для входа в Muloqot достаточно пароля.', notYou],
    link: { text: open, url },
  }),
  recoveryCodeUsed: ({ url }) => ({
    subject: 'Использован запасной код',
    before: [
      'В вашу учётную запись в Muloqot вошли с паролем и запасным кодом. Этот код больше не действует.',
      notYou,
    ],
    link: { text: open, url },
  }),
  balanceLow: ({ url }) => ({
    subject: 'Баланс компании на исходе',
    before: [
      'Баланс вашей компании в Muloqot опустился ниже выбранного уровня.',
      'Когда он закончится, кампании остановятся. Вы получили это письмо, потому что так указано в ваших настройках.',
    ],
    link: { text: open, url },
  }),
}
