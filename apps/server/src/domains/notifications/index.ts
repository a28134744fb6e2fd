export type { MailText } from './compose-mail.ts'
export { deliverMail, type NotificationDeps } from './deliver-mail.ts'
export { MailRefused, type Mail, type Mailer } from './mail.port.ts'
