// The door of the outbox: put a mail in, and the worker that delivers.
export { deliverMails } from './deliver-mails.ts'
export type { DeliveredMails, MailPorts } from './deliver-mails.ts'
export { enqueueMail } from './enqueue-mail.ts'
export type { MailDraft, MailText } from './mail.ts'
