// The door of the mailbox stand-in.
export { createMailbox } from './create-mailbox.ts'
export type { Mailbox } from './create-mailbox.ts'
export type { Message } from './message.ts'
export { startMailbox } from './start-mailbox.ts'
export type { StartedMailbox, StartMailboxOptions } from './start-mailbox.ts'
