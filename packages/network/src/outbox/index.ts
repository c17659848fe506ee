// The door of the outbox: put a mail, a notice or an event for a merchant in, and the workers that put into words
// and deliver.
export { contributeOutbox } from './contribute.ts'
export { enqueueMail } from './enqueue-mail.ts'
export { enqueueMerchantEvent } from './enqueue-merchant-event.ts'
export { enqueueNotice, enqueueNotices } from './enqueue-notice.ts'
export { openEventKeys } from './event-keys.ts'
export type { EventKeys } from './event-keys.ts'
export { addressReader, nobodyReader } from './mail.ts'
export type { MailDraft, MailText } from './mail.ts'
export type { MerchantEventDraft } from './merchant-event.ts'
export { noticeAmount } from './notice.ts'
export type { NoticeDraft, NoticeReceiver, WaitingNotice } from './notice.ts'
export type { WordedNotice, WordNotice } from './word-notice.ts'
