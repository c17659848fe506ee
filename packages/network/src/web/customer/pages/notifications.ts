// `GET /notifications`: the devices that are told at once, how to add this one, and how often purchases are mailed.
import { html } from 'hono/html'
import { purchaseMailChoices } from '../../../customers/accounts/index.ts'
import type { PurchaseMails } from '../../../customers/accounts/index.ts'
import { date } from '../../design/amount.ts'
import { button } from '../../design/button.ts'
import { choiceList } from '../../design/field.ts'
import { emptyState } from '../../design/empty-state.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { notice } from '../../design/notice.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

/**
 * Forms: POST /notifications with `subscription` (JSON, filled in by the page's script); POST
 * /notifications/:id/remove; POST /notifications/purchases with `purchase_mails` (`daily`, `each` or `none`).
 */
export interface NotificationsView {
  readonly csrf: string
  /** The network's key, which the browser is given with its wish. */
  readonly publicKey: string
  readonly devices: readonly {
    readonly id: string
    readonly label: string
    readonly addedAt: Temporal.Instant
  }[]
  /** `no_choice`: none of those there are for `purchase_mails`. */
  readonly problem?: 'too_many' | 'malformed' | 'no_choice' | undefined
  readonly purchaseMails: PurchaseMails
  readonly isSaved: boolean
}

export function renderNotifications(frame: Frame, view: NotificationsView): Markup {
  const words = frame.texts.customer.notifications
  return layout(frame, {
    title: words.title,
    current: parts.notifications,
    main: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${view.isSaved ? notice({ tone: 'good', title: words.purchasesSaved }) : ''}
      ${problemNotice(frame, view.problem)} ${enableForm(frame, view)}
      <section>
        <h2>${words.devices}</h2>
        ${
          view.devices.length === 0
            ? emptyState({ title: words.emptyTitle, body: words.emptyBody })
            : html`<ul class="topics">
                ${view.devices.map((device) => deviceItem(frame, view.csrf, device))}
              </ul>`
        }
      </section>
      ${purchaseMailForm(frame, view)}
      <section>
        <h2>${words.installTitle}</h2>
        <p>${words.install}</p>
      </section>`,
  })
}

function problemNotice({ texts }: Frame, problem: NotificationsView['problem']): Content {
  if (problem === undefined || problem === 'no_choice') return ''
  const { tooMany, malformed } = texts.customer.notifications
  const title = problem === 'too_many' ? tooMany : malformed
  return notice({ tone: 'danger', title, isFault: true })
}

// Without scripts a browser cannot be subscribed: the sentence stands until the script takes its place.
function enableForm({ texts }: Frame, { csrf, publicKey }: NotificationsView): Markup {
  const words = texts.customer.notifications
  return html`<div data-push-key="${publicKey}" data-push-denied="${words.denied}">
    <p class="small">${words.unsupported}</p>
    <div hidden>
      ${postForm({
        action: '/notifications',
        csrf,
        content: html`<input type="hidden" name="subscription" value="" />
          ${button({ label: words.enable, kind: 'primary' })}`,
      })}
    </div>
  </div>`
}

function deviceItem(
  { texts, format }: Frame,
  csrf: string,
  { id, label, addedAt }: NotificationsView['devices'][number],
): Markup {
  const words = texts.customer.notifications
  return html`<li>
    ${label} <span class="small">${date(addedAt, format)}</span>
    ${postForm({
      action: `/notifications/${id}/remove`,
      csrf,
      content: button({ label: words.remove(label), kind: 'quiet' }),
    })}
  </li>`
}

function purchaseMailForm(
  { texts }: Frame,
  { csrf, purchaseMails, problem }: NotificationsView,
): Markup {
  const words = texts.customer.notifications
  return html`<section aria-labelledby="purchases">
    <h2 id="purchases">${words.purchasesTitle}</h2>
    <p>${words.purchasesLead}</p>
    ${postForm({
      action: '/notifications/purchases',
      csrf,
      content: html`${choiceList({
        name: 'purchase_mails',
        label: words.purchases,
        choices: purchaseMailChoices.map((value) => ({
          value,
          label: words.purchaseMails[value],
        })),
        value: purchaseMails,
        error: problem === 'no_choice' ? words.purchasesWrong : undefined,
      })}
      ${button({ label: words.savePurchases })}`,
    })}
  </section>`
}
