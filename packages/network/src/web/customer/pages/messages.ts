// `GET /help/messages`: what somebody wrote to customer service, and whether it was answered.
import { html } from 'hono/html'
import type { ConversationStatus } from '../../../contact/index.ts'
import { date } from '../../design/amount.ts'
import { linkButton } from '../../design/button.ts'
import { emptyState } from '../../design/empty-state.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import { statusWord } from '../../design/notice.ts'
import type { Tone } from '../../design/notice.ts'
import { pager } from '../../design/pager.ts'
import type { PagerView } from '../../design/pager.ts'
import { table } from '../../design/table.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

export interface MessageRowView {
  readonly url: string
  /** How the first message begins. */
  readonly beginning: string
  /** What it is about, where it is about a purchase. */
  readonly item?: string | undefined
  readonly status: ConversationStatus
  readonly startedAt: Temporal.Instant
}

/** Query (GET): `after` (a cursor). */
export interface MessagesView {
  readonly rows: readonly MessageRowView[]
  readonly pager?: PagerView | undefined
}

export const conversationTones: Readonly<Record<ConversationStatus, Tone>> = {
  open: 'note',
  answered: 'good',
  closed: 'note',
}

export function renderMessages(frame: Frame, view: MessagesView): Markup {
  const { texts } = frame
  const words = texts.customer.contact.messages
  const write = linkButton({ label: words.write, href: '/help/contact', kind: 'primary' })
  return layout(frame, {
    title: words.title,
    current: parts.contact,
    main: html`<p class="back"><a href="/help">${parts.help.label(texts)}</a></p>
      <h1>${words.title}</h1>
      ${
        view.rows.length === 0
          ? emptyState({ title: words.emptyTitle, body: words.emptyBody, actions: write })
          : html`<p class="lead">${words.lead}</p>
              <div class="actions">${write}</div>
              ${list(frame, view.rows)}`
      }
      ${view.pager === undefined ? '' : pager(view.pager, texts)}`,
  })
}

function list({ texts, format }: Frame, rows: readonly MessageRowView[]): Markup {
  const { title, columns, states } = texts.customer.contact.messages
  return table({
    caption: title,
    isCaptionHidden: true,
    columns: [
      { heading: columns.message, kind: 'main' },
      { heading: columns.state, kind: 'small' },
      { heading: columns.began, kind: 'small' },
    ],
    rows: rows.map(({ url, beginning, item, status, startedAt }) => [
      html`<a href="${url}">${beginning}</a>${
          item === undefined ? '' : html`<br /><span class="small">${item}</span>`
        }`,
      statusWord(states[status], conversationTones[status]),
      date(startedAt, format),
    ]),
  })
}
