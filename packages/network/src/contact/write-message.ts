// Somebody writes to customer service: a new conversation, or another message in one that there is.
import { createHash } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Language } from '../customers/index.ts'
import { newId } from '../platform/index.ts'
import type { Clock, Database, Random, Tx } from '../platform/index.ts'
import { customerViewer, findPurchase } from '../purchases/index.ts'
import { customerName, messageCountMax } from './conversation.ts'
import type { Conversation, ConversationId } from './conversation.ts'
import { lockMessageCount } from './count-message.ts'
import type { MessageSender } from './count-message.ts'
import {
  insertConversation,
  insertMessage,
  lockConversation,
  selectConversation,
  selectRequest,
  updateConversation,
} from './store.ts'

export interface ContactPorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  /** Of one account or address; of a network of addresses some times as many. */
  readonly messagesPerDay: number
  /** What is counted, and what the links in mails are proved with, goes through it. */
  readonly contactKey: KeyObject
}

interface Written extends MessageSender {
  /** The form's own id: sent twice, it is one message. */
  readonly requestId: string
  /** As `readMessageText` gives it. */
  readonly text: string
}

export interface FirstMessage extends Written {
  readonly language: Language
  readonly purchase: string | null
  readonly refusedBy: string | null
}

export type MessageRefusal =
  /** This form has sent something else before. */
  | 'sent_before'
  | 'too_many_messages'
  /** Not one, or not theirs. */
  | 'unknown_purchase'
  | 'unknown_conversation'
  /** So many messages that another conversation is better. */
  | 'conversation_full'

export type WrittenMessage =
  | { readonly status: 'written' | 'exists'; readonly conversation: ConversationId }
  | { readonly status: 'refused'; readonly code: MessageRefusal }

function refuse(code: MessageRefusal): WrittenMessage {
  return { status: 'refused', code }
}

export async function startConversation(
  ports: ContactPorts,
  first: FirstMessage,
): Promise<WrittenMessage> {
  return await ports.database.transaction('contact.start', async (tx) => {
    const at = ports.clock.now()
    const count = await lockMessageCount(tx, ports, { sender: first, at })
    const before = await findSent(tx, first)
    if (before !== undefined) {
      const isSame = before.number === 1 && before.text === first.text
      const begun = await selectConversation(tx, before.conversation)
      if (!isSame || begun?.purchase !== first.purchase) return refuse('sent_before')
      return { status: 'exists', conversation: begun.conversation }
    }
    if (count.isFull) return refuse('too_many_messages')
    if (first.purchase !== null && !(await isTheirs(tx, first, first.purchase))) {
      return refuse('unknown_purchase')
    }
    // After this line the conversation is begun.
    const conversation = newId('cnv', ports)
    await insertConversation(tx, {
      conversation,
      with: first.from,
      language: first.language,
      purchase: first.purchase,
      refusedBy: first.refusedBy,
      status: 'open',
      movedAt: at,
      movedBy: customerName,
      messageCount: 1,
      lastAt: at,
      startedAt: at,
    })
    await insertOwn(tx, { written: first, conversation, number: 1, at })
    await count.add()
    return { status: 'written', conversation }
  })
}

/** Whoever waits goes on waiting since they began to; whatever was answered or closed is open again. */
export async function writeAgain(
  ports: ContactPorts,
  { conversation: id, ...again }: Written & { readonly conversation: string },
): Promise<WrittenMessage> {
  return await ports.database.transaction('contact.write-again', async (tx) => {
    const at = ports.clock.now()
    const count = await lockMessageCount(tx, ports, { sender: again, at })
    const found = await lockConversation(tx, id)
    if (found === undefined || !isOf(found, again)) return refuse('unknown_conversation')
    const { conversation } = found
    const before = await findSent(tx, again)
    if (before !== undefined) {
      const isSame = before.conversation === conversation && before.text === again.text
      return isSame ? { status: 'exists', conversation } : refuse('sent_before')
    }
    if (count.isFull) return refuse('too_many_messages')
    if (found.messageCount >= messageCountMax) return refuse('conversation_full')
    // After this line it is written.
    const number = found.messageCount + 1
    await insertOwn(tx, { written: again, conversation, number, at })
    const waits =
      found.status === 'open'
        ? found
        : { ...found, status: 'open' as const, movedAt: at, movedBy: customerName }
    await updateConversation(tx, { ...waits, messageCount: number, lastAt: at })
    await count.add()
    return { status: 'written', conversation }
  })
}

/** Whether a conversation is that of the account, or of the address, that a message comes from. */
export function isOf(
  { with: whose }: Conversation,
  { from }: Pick<MessageSender, 'from'>,
): boolean {
  if ('signOn' in whose) {
    return 'signOn' in from && from.purchasingAccount === whose.purchasingAccount
  }
  return 'email' in from && from.email === whose.email
}

async function isTheirs(tx: Tx, { from }: MessageSender, purchase: string): Promise<boolean> {
  if (!('signOn' in from)) return false
  return (await findPurchase(tx, purchase, await customerViewer(tx, from))) !== undefined
}

async function findSent(tx: Tx, written: Written) {
  return await selectRequest(tx, requestIdOf(written))
}

async function insertOwn(
  tx: Tx,
  {
    written,
    conversation,
    number,
    at,
  }: {
    readonly written: Written
    readonly conversation: ConversationId
    readonly number: number
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { from, text } = written
  await insertMessage(tx, {
    conversation,
    number,
    author: 'customer',
    writtenBy: 'signOn' in from ? from.signOn : '',
    text,
    writtenAt: at,
    requestId: requestIdOf(written),
  })
}

/** An id of one writer's never meets another's, and names nobody. */
function requestIdOf({ from, requestId }: Written): string {
  const writer = 'signOn' in from ? from.signOn : from.email
  return createHash('sha256').update(`${writer} ${requestId}`).digest('base64url')
}
