// The words of the room outbox: its kinds of work, its secret columns.
import type { RoomContract } from './room-contract.ts'

export const outbox = {
  work: { word_notice: ['notice'], send_mail: [], tell_engine: ['type'] },
  secretColumns: ['outbox_mails.html_body', 'outbox_mails.text_body', 'outbox_notices.facts'],
} as const satisfies RoomContract
