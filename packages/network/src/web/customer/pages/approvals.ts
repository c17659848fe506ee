// `GET /approvals`: everything that waits for the customer's decision, on one page.
import { html } from 'hono/html'
import { emptyState } from '../../design/empty-state.ts'
import { layout } from '../../design/layout.ts'
import { formatAmount, formatInstant } from '../../frame/format.ts'
import type { Markup } from '../../design/markup.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

export type ApprovalView =
  | {
      readonly kind: 'new_price'
      readonly item: string
      readonly price: Amount
      readonly endsAt: Temporal.Instant
      readonly url: string
    }
  | { readonly kind: 'declined'; readonly amount: Amount }
  | { readonly kind: 'suspended' }

export function renderApprovals(frame: Frame, approvals: readonly ApprovalView[]): Markup {
  const words = frame.texts.customer.approvals
  return layout(frame, {
    title: words.title,
    current: parts.overview,
    main: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${
        approvals.length === 0
          ? emptyState({ title: words.emptyTitle, body: words.emptyBody })
          : html`<ul class="topics">
              ${approvals.map((approval) => approvalItem(frame, approval))}
            </ul>`
      }`,
  })
}

function approvalItem(frame: Frame, approval: ApprovalView): Markup {
  const { title, body, url, label } = wordsOf(frame, approval)
  return html`<li>
    <h2>${title}</h2>
    <p>${body}</p>
    <p><a href="${url}">${label}</a></p>
  </li>`
}

export function approvalTitle(frame: Frame, approval: ApprovalView): string {
  return wordsOf(frame, approval).title
}

function wordsOf({ texts, format }: Frame, approval: ApprovalView) {
  const words = texts.customer.approvals
  switch (approval.kind) {
    case 'new_price':
      return {
        title: words.newPrice(approval.item, formatAmount(approval.price, format)),
        body: words.newPriceBody(formatInstant(approval.endsAt, format)),
        url: approval.url,
        label: words.decide,
      }
    case 'declined':
      return {
        title: words.declined(formatAmount(approval.amount, format)),
        body: words.declinedBody,
        url: '/statements/status',
        label: words.look,
      }
    case 'suspended':
      return {
        title: words.suspended,
        body: words.suspendedBody,
        url: '/statements/status',
        label: words.look,
      }
  }
}
