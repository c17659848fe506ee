// One conversation with all that was said in it, for whoever may read it; others' answer like none.
import type { Tx } from '../platform/index.ts'
import type { Conversation, Correspondent, Message } from './conversation.ts'
import { selectConversation, selectMessages } from './store.ts'
import { isOf } from './write-message.ts'

export interface ConversationWithMessages {
  readonly conversation: Conversation
  readonly messages: readonly Message[]
}

/** @param reader whose it must be; `anybody`: customer service, or who has proved that it is theirs. */
export async function findConversation(
  tx: Tx,
  {
    conversation: id,
    reader,
  }: { readonly conversation: string; readonly reader: Correspondent | 'anybody' },
): Promise<ConversationWithMessages | undefined> {
  const conversation = await selectConversation(tx, id)
  if (conversation === undefined) return undefined
  if (reader !== 'anybody' && !isOf(conversation, { from: reader })) return undefined
  return { conversation, messages: await selectMessages(tx, id) }
}
