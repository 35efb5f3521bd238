// The door to letters by mail.
export { composeLetter } from './compose.ts'
export { type Mail, MailRefused, openMail } from './open-mail.ts'
export { checkMailUrl } from './settings.ts'
