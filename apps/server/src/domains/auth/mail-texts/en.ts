import type { MailTexts } from './mail-texts.ts'

const ignore = 'If this was not you, ignore this message: nothing happens without the code.'
const notYou = 'If this was not you, choose a new password at once: “Forgot password” on the sign-in page.'
const open = 'Open Muloqot'

export const en: MailTexts = {
  confirmRegistration: ({ code, url, address, device }) => ({
    subject: 'Your code for Muloqot',
    before: [
      'Somebody registered a company in Muloqot with this e-mail.',
      `From: ${[device, address].filter(Boolean).join(', ')}`,
      'Enter this code to confirm it:',
    ],
    code,
    after: ['The code is good for ten minutes and for this registration only.', ignore],
    link: { text: 'Enter the code', url },
  }),
  confirmAddress: ({ code, url }) => ({
    subject: 'Confirm your e-mail in Muloqot',
    before: ['Enter this code to confirm your e-mail:'],
    code,
    after: ['The code is good for ten minutes.', ignore],
    link: { text: 'Enter the code', url },
  }),
  alreadyRegistered: ({ url }) => ({
    subject: 'You are registered in Muloqot already',
    before: [
      'Somebody tried to register a company with this e-mail, which has an account already. Nothing was changed.',
      'If it was you, sign in; if you do not remember the password, choose “Forgot password” there.',
    ],
    link: { text: open, url },
  }),
  resetPassword: ({ code, url }) => ({
    subject: 'Your code for a new password',
    before: ['Enter this code to choose a new password:'],
    code,
    after: ['The code is good for ten minutes.', ignore],
    link: { text: 'Choose a new password', url },
  }),
  invitation: ({ code, url, companyName }) => ({
    subject: 'An invitation to Muloqot',
    before: [
      `You are invited to join a company in Muloqot: ${companyName}`,
      'Enter this code and choose a password:',
    ],
    code,
    after: ['The code is good for three days.', 'If you do not know this company, ignore this message.'],
    link: { text: 'Accept the invitation', url },
  }),
  tokenReused: ({ address, device, url }) => ({
    subject: 'A sign-in of yours was ended',
    before: [
      'A token of this sign-in was used twice, so somebody may have a copy of it. The sign-in was ended.',
      `It began on: ${[device, address].filter(Boolean).join(', ')}`,
      'Please sign in again, and look at your other sign-ins in your profile.',
    ],
    link: { text: open, url },
  }),
  passwordChanged: ({ url }) => ({
    subject: 'Your password was changed',
    before: ['The password of your account in Muloqot was changed, and other sign-ins were ended.', notYou],
    link: { text: open, url },
  }),
  secondFactorOn: ({ url }) => ({
    subject: 'Sign-in with a second factor is on',
    before: ['From now on, signing in to Muloqot asks for a code from your authenticator app.', notYou],
    link: { text: open, url },
  }),
  secondFactorOff: ({ url }) => ({
    subject: 'Sign-in with a second factor is off',
    before: ['From now on, signing in to Muloqot asks for your password alone.', notYou],
    link: { text: open, url },
  }),
  recoveryCodeUsed: ({ url }) => ({
    subject: 'A recovery code was used',
    before: [
      'Somebody signed in to your account in Muloqot with your password and a recovery code. That code is used up.',
      notYou,
    ],
    link: { text: open, url },
  }),
  balanceLow: ({ url }) => ({
    subject: 'The balance of your company is low',
    before: [
      'The balance of your company in Muloqot has fallen below the level that you chose.',
      'When it is used up, campaigns stop. You are told because your settings say so.',
    ],
    link: { text: open, url },
  }),
}
