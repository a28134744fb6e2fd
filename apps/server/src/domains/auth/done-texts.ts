import type { Done, Language } from '@muloqot/contract'

const en = {
  codeSent: 'If this e-mail can get a code, it has been sent. Look at your mailbox.',
  registered: 'A code has been sent to the e-mail. Enter it to confirm the registration.',
  signedOut: 'You are signed out.',
  signedOutEverywhere: 'You are signed out on every device.',
  sessionEnded: 'This sign-in was ended.',
  passwordReset: 'The password was changed. Sign in with the new one.',
  passwordChanged: 'The password was changed. Other sign-ins were ended.',
  secondFactorOn: 'Sign-in with a second factor is on. Keep the recovery codes in a safe place.',
  secondFactorOff: 'Sign-in with a second factor is off.',
  recoveryCodesRenewed: 'The new recovery codes are in force. The old ones ended.',
}

type Texts = Record<keyof typeof en, string>

const ru: Texts = {
  codeSent: 'Если на эту почту можно отправить код, он отправлен. Проверьте почту.',
  registered: 'Код отправлен на почту. Введите его, чтобы подтвердить регистрацию.',
  signedOut: 'Вы вышли из системы.',
  signedOutEverywhere: 'Вы вышли на всех устройствах.',
  sessionEnded: 'Этот вход завершён.',
  passwordReset: 'Пароль изменён. Войдите с новым паролем.',
  passwordChanged: 'Пароль изменён. Остальные входы завершены.',
  secondFactorOn: 'Вход со вторым фактором включён. Сохраните запасные коды в надёжном месте.',
  secondFactorOff: 'Вход со вторым фактором выключен.',
  recoveryCodesRenewed: 'Действуют новые запасные коды. Старые больше не действуют.',
}

const uz: Texts = {
  codeSent: 'Agar bu pochtaga kod yuborish mumkin boʻlsa, u yuborildi. Pochtangizni tekshiring.',
  registered: 'Kod pochtaga yuborildi. Roʻyxatdan oʻtishni tasdiqlash uchun uni kiriting.',
  signedOut: 'Tizimdan chiqdingiz.',
  signedOutEverywhere: 'Barcha qurilmalarda tizimdan chiqdingiz.',
  sessionEnded: 'Bu kirish tugatildi.',
  passwordReset: 'Parol oʻzgartirildi. Yangi parol bilan kiring.',
  passwordChanged: 'Parol oʻzgartirildi. Qolgan kirishlar tugatildi.',
  secondFactorOn: 'Ikkinchi omil bilan kirish yoqildi. Zaxira kodlarni ishonchli joyda saqlang.',
  secondFactorOff: 'Ikkinchi omil bilan kirish oʻchirildi.',
  recoveryCodesRenewed: 'Yangi zaxira kodlar amal qiladi. Eskilari tugadi.',
}

const texts: Record<Language, Texts> = { uz, ru, en }

/** The answer of what is done and has nothing more to tell, in the asker's language. */
export const done = (ctx: { language: Language }, text: keyof Texts): Done => ({
  success: true,
  message: texts[ctx.language][text],
})
