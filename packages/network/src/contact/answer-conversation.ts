// Customer service answers, and whoever wrote is told by mail; or it closes a conversation, or opens it again.
import { enqueueNotice } from '../outbox/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Conversation } from './conversation.ts'
import { conversationPath } from './conversation-link.ts'
import { insertMessage, lockConversation, selectMessages, updateConversation } from './store.ts'
import type { ContactPorts } from './write-message.ts'

export type MovedConversation =
  | { readonly status: 'moved' | 'exists'; readonly conversation: Conversation }
  | { readonly status: 'unknown_conversation' }

/** The very answer that is the last word already is not sent a second time. */
export async function answerConversation(
  ports: ContactPorts,
  answer: { readonly conversation: string; readonly text: string; readonly by: string },
): Promise<MovedConversation> {
  return await ports.database.transaction('contact.answer', async (tx) => {
    const found = await lockConversation(tx, answer.conversation)
    if (found === undefined) return { status: 'unknown_conversation' }
    const { conversation, messageCount } = found
    const last = (await selectMessages(tx, conversation)).at(-1)
    if (last?.author === 'operator' && last.text === answer.text) {
      return { status: 'exists', conversation: found }
    }
    // After this line it is answered.
    const at = ports.clock.now()
    const number = messageCount + 1
    const { text, by } = answer
    await insertMessage(tx, {
      conversation,
      number,
      author: 'operator',
      writtenBy: by,
      text,
      writtenAt: at,
      requestId: null,
    })
    const answered = {
      ...found,
      status: 'answered',
      movedAt: at,
      movedBy: by,
      messageCount: number,
      lastAt: at,
    } as const
    await updateConversation(tx, answered)
    await tellAnswered(tx, ports, { conversation: answered, answer: text })
    return { status: 'moved', conversation: answered }
  })
}

async function tellAnswered(
  tx: Tx,
  ports: ContactPorts,
  { conversation, answer }: { readonly conversation: Conversation; readonly answer: string },
): Promise<void> {
  const { conversation: id, with: whose, language, messageCount } = conversation
  const cause = `message-answered/${id}/${messageCount}`
  if ('signOn' in whose) {
    const facts = { conversation: id, answer }
    const to = { signOn: whose.signOn }
    await enqueueNotice(tx, ports, { cause, to, kind: 'message_answered', facts })
    return
  }
  // Their only way back: who reads the mail has the address.
  const facts = { path: conversationPath(ports.contactKey, id), answer }
  const to = { email: whose.email, language, onBehalfOf: id }
  await enqueueNotice(tx, ports, { cause, to, kind: 'stranger_answered', facts })
}

/** An open conversation that is closed leaves the queue, and nobody is told; one that is opened stands there again. */
export async function moveConversation(
  ports: ContactPorts,
  move: {
    readonly conversation: string
    readonly to: 'closed' | 'open'
    readonly by: string
  },
): Promise<MovedConversation> {
  return await ports.database.transaction('contact.move', async (tx) => {
    const found = await lockConversation(tx, move.conversation)
    if (found === undefined) return { status: 'unknown_conversation' }
    const { to: status, by: movedBy } = move
    if (found.status === status) return { status: 'exists', conversation: found }
    const moved = { ...found, status, movedAt: ports.clock.now(), movedBy }
    await updateConversation(tx, moved)
    return { status: 'moved', conversation: moved }
  })
}
