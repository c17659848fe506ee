// What the API says of conversations to customer service.
import { answerDueAt, answerEvidence, evidenceSchema, gatherEvidence } from '../claims/index.ts'
import type { Tx } from '../platform/index.ts'
import { z } from '../platform/api/index.ts'
import { conversationStatuses } from './conversation.ts'
import type { Conversation } from './conversation.ts'
import type { ConversationWithMessages } from './find-conversation.ts'

export const conversationStatusSchema = z.enum(conversationStatuses)

export const conversationSchema = z
  .object({
    conversation: z.string(),
    status: conversationStatusSchema,
    payment_account: z.string().nullable(),
    purchasing_account: z.string().nullable(),
    sign_on: z.string().nullable().openapi({ description: 'who began it' }),
    email: z.string().nullable().openapi({
      description:
        'where the answer goes for somebody who was not signed on; nobody has proved that it is theirs',
    }),
    language: z.string(),
    purchase: z.string().nullable(),
    refused_by: z.string().nullable().openapi({
      description:
        'the refusal on whose page somebody went on to write, such as `refund.refund_too_late`',
    }),
    message_count: z.int(),
    started_at: z.string(),
    last_at: z.string(),
    moved_at: z.string().openapi({
      description: 'when it came into its state; of an open one, since when somebody waits',
    }),
    moved_by: z.string(),
    answer_by: z.string().nullable().openapi({
      description: 'when it is answered at the latest; null where nobody waits',
    }),
  })
  .openapi('Conversation')

export function answerConversationJson(
  conversation: Conversation,
  promise: { readonly answerDays: number },
): z.infer<typeof conversationSchema> {
  const { with: whose, movedAt, status } = conversation
  const isSignedOn = 'signOn' in whose
  return {
    conversation: conversation.conversation,
    status,
    payment_account: isSignedOn ? whose.paymentAccount : null,
    purchasing_account: isSignedOn ? whose.purchasingAccount : null,
    sign_on: isSignedOn ? whose.signOn : null,
    email: isSignedOn ? null : whose.email,
    language: conversation.language,
    purchase: conversation.purchase,
    refused_by: conversation.refusedBy,
    message_count: conversation.messageCount,
    started_at: conversation.startedAt.toString(),
    last_at: conversation.lastAt.toString(),
    moved_at: movedAt.toString(),
    moved_by: conversation.movedBy,
    answer_by: status === 'open' ? answerDueAt(movedAt, promise).toString() : null,
  }
}

export const queuedConversationSchema = conversationSchema
  .extend({ first_text: z.string() })
  .openapi('QueuedConversation')

export const shownConversationSchema = conversationSchema
  .extend({
    messages: z.array(
      z.object({
        number: z.int(),
        author: z.enum(['customer', 'operator']),
        written_by: z.string().openapi({ description: 'a sign-on, or who at customer service' }),
        text: z.string(),
        written_at: z.string(),
      }),
    ),
    evidence: evidenceSchema.nullable().openapi({ description: 'of the purchase it is about' }),
  })
  .openapi('ConversationWithMessages')

export async function answerShown(
  tx: Tx,
  { conversation, messages }: ConversationWithMessages,
  { answerDays, at }: { readonly answerDays: number; readonly at: Temporal.Instant },
): Promise<z.infer<typeof shownConversationSchema>> {
  const { purchase } = conversation
  return {
    ...answerConversationJson(conversation, { answerDays }),
    messages: messages.map(({ writtenBy, writtenAt, ...message }) => ({
      ...message,
      written_by: writtenBy,
      written_at: writtenAt.toString(),
    })),
    evidence: purchase === null ? null : answerEvidence(await gatherEvidence(tx, { purchase, at })),
  }
}
