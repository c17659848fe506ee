// The door of the outbox: put a mail or a notice in, and the workers that put into words and deliver.
export { contributeOutbox } from './contribute.ts'
export { enqueueMail } from './enqueue-mail.ts'
export { enqueueNotice, enqueueNotices } from './enqueue-notice.ts'
export { addressReader, nobodyReader } from './mail.ts'
export type { MailDraft, MailText } from './mail.ts'
export { noticeAmount } from './notice.ts'
export type { NoticeDraft, NoticeReceiver, WaitingNotice } from './notice.ts'
export type { WordedNotice, WordNotice } from './word-notice.ts'
