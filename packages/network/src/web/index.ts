// The door of the pages for other rooms: the e-mails that they send, and their texts.
export { composeChargedMail } from './mail/charged.ts'
export type { ChargedMailView } from './mail/charged.ts'
export { composeDeclinedMail } from './mail/declined.ts'
export type { DeclinedMailView } from './mail/declined.ts'
export { composeWelcomeMail } from './mail/welcome.ts'
export type { WelcomeMailView } from './mail/welcome.ts'
export type { Mail, MailFrame } from './mail/mail-layout.ts'
export { en } from './texts/index.ts'
