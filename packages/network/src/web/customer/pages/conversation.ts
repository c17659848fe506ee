// `GET /help/messages/:id`: one conversation with customer service, and writing again.
import { html } from 'hono/html'
import type { ConversationStatus } from '../../../contact/index.ts'
import { date } from '../../design/amount.ts'
import { button, linkButton } from '../../design/button.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { statusWord } from '../../design/notice.ts'
import { formatInstant } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { messageField, problemNotice } from './contact.ts'
import type { ContactProblem, MessageFault } from './contact.ts'
import { conversationTones } from './messages.ts'

export interface ConversationMessageView {
  readonly author: 'customer' | 'operator'
  readonly at: Temporal.Instant
  readonly text: string
}

/** Form fields (POST to `action`): `csrf`, `id`, `proof`, `message`. */
export interface ConversationView {
  readonly csrf: string
  readonly action: string
  /** The id of the next message: sent twice, it is one message. */
  readonly requestId: string
  /** Of somebody without an account: from the mail that led here. */
  readonly proof?: string | undefined
  readonly item?: { readonly title: string; readonly url: string } | undefined
  readonly status: ConversationStatus
  /** Of an open one: when a person has answered at the latest. */
  readonly answerAt?: Temporal.Instant | undefined
  readonly messages: readonly ConversationMessageView[]
  readonly problem?: ContactProblem | undefined
  readonly message?: string | undefined
  readonly fault?: MessageFault | undefined
}

export function renderConversation(frame: Frame, view: ConversationView): Markup {
  const { texts } = frame
  const { conversation: words, messages } = texts.customer.contact
  return layout(frame, {
    title: words.title,
    current: parts.contact,
    main: html`${
        view.proof === undefined
          ? html`<p class="back"><a href="/help/messages">${words.back}</a></p>`
          : ''
      }
      <h1>${words.title}</h1>
      ${item(frame, view)}
      <p class="state">
        ${statusWord(messages.states[view.status], conversationTones[view.status])}
        ${
          view.answerAt === undefined
            ? ''
            : html`<span class="small"
                >${words.answerBy(formatInstant(view.answerAt, frame.format))}</span
              >`
        }
      </p>
      <ol class="messages">
        ${view.messages.map((message) => entry(frame, message))}
      </ol>
      ${view.problem === 'full' ? full(frame) : reply(frame, view)}`,
  })
}

function item({ texts }: Frame, view: ConversationView): Content {
  if (view.item === undefined) return ''
  const { about } = texts.customer.contact.conversation
  return html`<p class="lead-small">${about} <a href="${view.item.url}">${view.item.title}</a></p>`
}

// All white space within the text counts as it was typed: so its paragraph stands on one line.
function entry({ texts, format }: Frame, { author, at, text }: ConversationMessageView): Markup {
  const words = texts.customer.contact.conversation
  return html`<li class="message ${author}">
    <p class="kicker">
      ${author === 'customer' ? words.you : words.service} · ${date(at, format, 'moment')}
    </p>
    ${html`<p class="as-typed">${text}</p>`}
  </li>`
}

function full(frame: Frame): Markup {
  const { write } = frame.texts.customer.contact.messages
  return html`${problemNotice(frame, 'full')}
    <div class="actions">${linkButton({ label: write, href: '/help/contact' })}</div>`
}

function reply(frame: Frame, view: ConversationView): Markup {
  const words = frame.texts.customer.contact.conversation
  const { proof } = view
  return html`<section aria-labelledby="reply">
    <h2 id="reply">${words.reply}</h2>
    ${view.status === 'closed' ? html`<p>${words.closed}</p>` : ''}
    ${view.problem === undefined ? '' : problemNotice(frame, view.problem)}
    ${postForm({
      action: view.action,
      csrf: view.csrf,
      hidden: { id: view.requestId, ...(proof === undefined ? {} : { proof }) },
      content: html`${messageField(frame, {
          label: frame.texts.customer.contact.message,
          help: words.replyHelp,
          value: view.message,
          fault: view.fault,
        })}
        <div class="actions">${button({ label: words.submit, kind: 'primary' })}</div>`,
    })}
  </section>`
}
