// All SQL over conversations and their messages.
import type { MomentCursor } from '../platform/api/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Conversation, ConversationStatus, Message } from './conversation.ts'

type Row = Omit<Conversation, 'with'> & {
  readonly paymentAccount: string | null
  readonly purchasingAccount: string | null
  readonly signOn: string | null
  readonly email: string | null
}

const columns = `c.id as conversation, c.payment_account as "paymentAccount", c.purchasing_account as "purchasingAccount",
  c.sign_on as "signOn", c.email, c.language, c.purchase, c.refused_by as "refusedBy", c.status,
  c.moved_at as "movedAt", c.moved_by as "movedBy", c.message_count as "messageCount", c.last_at as "lastAt",
  c.started_at as "startedAt"`

function conversationOf(row: Row): Conversation {
  const { paymentAccount, purchasingAccount, signOn, email, ...rest } = row
  if (signOn === null || purchasingAccount === null || paymentAccount === null) {
    return { ...rest, with: { email: email ?? '' } }
  }
  return { ...rest, with: { signOn, purchasingAccount, paymentAccount } }
}

export async function insertConversation(tx: Tx, conversation: Conversation): Promise<void> {
  const { with: whose } = conversation
  const isSignedOn = 'signOn' in whose
  await tx.query({
    name: 'contact.insert-conversation',
    text: `insert into conversations (id, payment_account, purchasing_account, sign_on, email, language, purchase,
        refused_by, status, moved_at, moved_by, message_count, last_at, started_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    values: [
      conversation.conversation,
      isSignedOn ? whose.paymentAccount : null,
      isSignedOn ? whose.purchasingAccount : null,
      isSignedOn ? whose.signOn : null,
      isSignedOn ? null : whose.email,
      conversation.language,
      conversation.purchase,
      conversation.refusedBy,
      conversation.status,
      conversation.movedAt,
      conversation.movedBy,
      conversation.messageCount,
      conversation.lastAt,
      conversation.startedAt,
    ],
  })
}

export async function insertMessage(
  tx: Tx,
  message: Message & { readonly conversation: string; readonly requestId: string | null },
): Promise<void> {
  await tx.query({
    name: 'contact.insert-message',
    text: `insert into conversation_messages (conversation, number, author, written_by, text, written_at, request_id)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      message.conversation,
      message.number,
      message.author,
      message.writtenBy,
      message.text,
      message.writtenAt,
      message.requestId,
    ],
  })
}

/** What a writer's own id became. */
export async function selectRequest(
  tx: Tx,
  requestId: string,
): Promise<
  { readonly conversation: string; readonly number: number; readonly text: string } | undefined
> {
  const [row] = await tx.query<{ conversation: string; number: number; text: string }>({
    name: 'contact.select-request',
    text: 'select conversation, number, text from conversation_messages where request_id = $1',
    values: [requestId],
  })
  return row
}

export async function selectConversation(
  tx: Tx,
  conversation: string,
): Promise<Conversation | undefined> {
  const [row] = await tx.query<Row>({
    name: 'contact.select-conversation',
    text: `select ${columns} from conversations c where c.id = $1`,
    values: [conversation],
  })
  return row && conversationOf(row)
}

/** Nobody else writes to it or moves it until the commit. */
export async function lockConversation(
  tx: Tx,
  conversation: string,
): Promise<Conversation | undefined> {
  const [row] = await tx.query<Row>({
    name: 'contact.lock-conversation',
    text: `select ${columns} from conversations c where c.id = $1 for update`,
    values: [conversation],
  })
  return row && conversationOf(row)
}

/** Of a conversation that is locked. */
export async function updateConversation(
  tx: Tx,
  moved: Pick<
    Conversation,
    'conversation' | 'status' | 'movedAt' | 'movedBy' | 'messageCount' | 'lastAt'
  >,
): Promise<void> {
  await tx.query({
    name: 'contact.update-conversation',
    text: `update conversations set status = $2, moved_at = $3, moved_by = $4, message_count = $5, last_at = $6
      where id = $1`,
    values: [
      moved.conversation,
      moved.status,
      moved.movedAt,
      moved.movedBy,
      moved.messageCount,
      moved.lastAt,
    ],
  })
}

/** All of them, the first one first: there is a bound on how many there can be. */
export async function selectMessages(tx: Tx, conversation: string): Promise<readonly Message[]> {
  return await tx.query<Message>({
    name: 'contact.select-messages',
    text: `select number, author, written_by as "writtenBy", text, written_at as "writtenAt"
      from conversation_messages where conversation = $1 order by number`,
    values: [conversation],
  })
}

export type BegunConversation = Conversation & { readonly firstText: string }

/** Of one purchasing account, the latest begun first, with the first message of each. */
export async function selectConversationsOfAccount(
  tx: Tx,
  of: {
    readonly purchasingAccount: string
    readonly before: MomentCursor | undefined
    readonly limit: number
  },
): Promise<readonly BegunConversation[]> {
  const rows = await tx.query<Row & { readonly firstText: string }>({
    name: 'contact.list-of-account',
    text: `select ${columns}, m.text as "firstText" from conversations c
        join conversation_messages m on m.conversation = c.id and m.number = 1
      where c.purchasing_account = $1 and (c.started_at, c.id) < (coalesce($2::timestamptz, 'infinity'), $3)
      order by c.started_at desc, c.id desc limit $4`,
    values: [of.purchasingAccount, of.before?.at ?? null, of.before?.id ?? '', of.limit],
  })
  return rows.map(begunOf)
}

/** In one state, whoever has waited longest first. */
export async function selectConversationsByStatus(
  tx: Tx,
  of: {
    readonly status: ConversationStatus
    readonly after: MomentCursor | undefined
    readonly limit: number
  },
): Promise<readonly BegunConversation[]> {
  const rows = await tx.query<Row & { readonly firstText: string }>({
    name: 'contact.list-by-status',
    text: `select ${columns}, m.text as "firstText" from conversations c
        join conversation_messages m on m.conversation = c.id and m.number = 1
      where c.status = $1 and (c.moved_at, c.id) > (coalesce($2::timestamptz, '-infinity'), $3)
      order by c.moved_at, c.id limit $4`,
    values: [of.status, of.after?.at ?? null, of.after?.id ?? '', of.limit],
  })
  return rows.map(begunOf)
}

function begunOf({ firstText, ...row }: Row & { readonly firstText: string }): BegunConversation {
  return { ...conversationOf(row), firstText }
}
