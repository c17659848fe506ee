// `GET` and `POST /help/messages/:id`: one conversation, for its account, or for whoever came by the link in a mail.
import { answerDueAt } from '../../../../claims/index.ts'
import {
  conversationPath,
  findConversation,
  isProofOf,
  writeAgain,
} from '../../../../contact/index.ts'
import type { ConversationWithMessages, Correspondent } from '../../../../contact/index.ts'
import {
  answerError,
  answerNotFound,
  answerPage,
  answerSeeOther,
} from '../../../frame/answer-page.ts'
import { parseForm, readForm } from '../../../frame/read-form.ts'
import { addressOf } from '../../../frame/request-origin.ts'
import { renderConversation } from '../../pages/conversation.ts'
import type { ConversationView } from '../../pages/conversation.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { findClaimedItem } from '../claims/find-claimed-item.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { newMessageId, problems } from './contact-page.ts'
import { messageIdOf, readMessage } from './read-contact-form.ts'

interface Opened extends ConversationWithMessages {
  readonly from: Correspondent
  readonly proof: string | undefined
}

export async function showConversation(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const proof = c.req.query('proof')
  return await withConversation(deps, c, proof, (opened) => answerConversation(deps, c, opened, {}))
}

export async function submitReply(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const proof = (await parseForm(c))?.['proof']
  return await withConversation(deps, c, proof, async (opened) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const { conversation } = opened.conversation
    const read = readMessage(form)
    const typed = { message: form['message'] }
    if (read.text === undefined) {
      return await answerConversation(deps, c, opened, { ...typed, fault: read.fault })
    }
    const written = await writeAgain(deps.contact, {
      conversation,
      from: opened.from,
      address: addressOf(c),
      requestId: messageIdOf(form),
      text: read.text,
    })
    if (written.status !== 'refused') return answerSeeOther(pathOf(deps, opened))
    const problem = problems[written.code]
    if (problem === undefined) return await answerNotFound(c)
    return await answerConversation(deps, c, opened, { ...typed, problem })
  })
}

/** Somebody else's answers like none. A proof is for those without an account; the others sign on. */
async function withConversation(
  deps: CustomerDeps,
  c: CustomerContext,
  proof: string | undefined,
  show: (opened: Opened) => Promise<Response>,
): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const find = (reader: Correspondent | 'anybody') =>
    deps.database.read('web.read-conversation', (tx) =>
      findConversation(tx, { conversation: id, reader }),
    )
  if (proof !== undefined) {
    const found = isProofOf(deps.contact.contactKey, id, proof) ? await find('anybody') : undefined
    if (found === undefined || 'signOn' in found.conversation.with) return await answerNotFound(c)
    return await show({ ...found, from: found.conversation.with, proof })
  }
  return await withSignOn(deps, c, async ({ profile }) => {
    const found = await find(profile)
    if (found === undefined) return await answerNotFound(c)
    return await show({ ...found, from: profile, proof: undefined })
  })
}

function pathOf({ contact }: CustomerDeps, { conversation, proof }: Opened): string {
  const id = conversation.conversation
  return proof === undefined ? `/help/messages/${id}` : conversationPath(contact.contactKey, id)
}

async function answerConversation(
  deps: CustomerDeps,
  c: CustomerContext,
  opened: Opened,
  typed: Pick<ConversationView, 'message' | 'fault' | 'problem'>,
): Promise<Response> {
  const { frame, csrf, signedOn } = c.get('visitor')
  const { conversation, messages, proof } = opened
  const { status, movedAt, purchase } = conversation
  const item =
    purchase === null || signedOn === undefined
      ? undefined
      : await deps.database.read('web.read-item', (tx) =>
          findClaimedItem(tx, purchase, signedOn.profile),
        )
  const markup = renderConversation(frame, {
    csrf,
    action: `/help/messages/${conversation.conversation}`,
    requestId: newMessageId(deps),
    proof,
    item: item && { title: item.title, url: item.purchaseUrl },
    status,
    answerAt: status === 'open' ? answerDueAt(movedAt, deps.contact) : undefined,
    messages: messages.map(({ author, text, writtenAt: at }) => ({ author, text, at })),
    ...typed,
  })
  const isRefused = typed.fault !== undefined || typed.problem !== undefined
  return await answerPage(c, frame, markup, { status: isRefused ? 422 : 200 })
}
