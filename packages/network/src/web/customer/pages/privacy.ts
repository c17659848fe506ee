// `GET /profile/privacy`: who was told what, the export of everything, and the way out.
import { html } from 'hono/html'
import { date } from '../../design/amount.ts'
import { button, linkButton } from '../../design/button.ts'
import { emptyState } from '../../design/empty-state.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { pager } from '../../design/pager.ts'
import { table } from '../../design/table.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { PagerView } from '../../design/pager.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

export interface ToldMerchantView {
  readonly merchant: string
  readonly name: string
  readonly siteUrl: string
  readonly visitedAt?: Temporal.Instant | undefined
  /** Then it knows what. */
  readonly hasBought: boolean
  /** They have parted, and it was not visited since. */
  readonly partedAt?: Temporal.Instant | undefined
}

/** Query (GET): `after` (a cursor). Form: `POST /profile/privacy/export` with `csrf`. */
export interface PrivacyView {
  readonly csrf: string
  readonly merchants: readonly ToldMerchantView[]
  readonly pager?: PagerView | undefined
}

export function renderPrivacy(frame: Frame, view: PrivacyView): Markup {
  const words = frame.texts.customer.privacy
  return layout(frame, {
    title: words.title,
    current: parts.profile,
    width: 'wide',
    main: html`<p class="back"><a href="/profile">${frame.texts.customer.profile.title}</a></p>
      <h1>${words.title}</h1>
      <p class="lead-small">${words.lead}</p>
      <section aria-labelledby="merchants">
        <h2 id="merchants">${words.merchants}</h2>
        <p>${words.merchantsLead}</p>
        ${merchants(frame, view)} ${view.pager === undefined ? '' : pager(view.pager, frame.texts)}
      </section>
      <section aria-labelledby="export">
        <h2 id="export">${words.exportTitle}</h2>
        <p>${words.exportLead}</p>
        ${postForm({
          action: '/profile/privacy/export',
          csrf: view.csrf,
          content: button({ label: words.exportDo }),
        })}
      </section>
      <section aria-labelledby="close">
        <h2 id="close">${words.closeTitle}</h2>
        <p>${words.closeLead}</p>
        <p class="actions">
          ${linkButton({ label: words.closeDo, href: '/profile/privacy/close', kind: 'danger' })}
        </p>
      </section>`,
  })
}

function merchants({ texts, format }: Frame, view: PrivacyView): Markup {
  const words = texts.customer.privacy
  if (view.merchants.length === 0) {
    return emptyState({ title: words.merchantsNone, body: words.merchantsNoneBody })
  }
  return table({
    caption: words.merchants,
    isCaptionHidden: true,
    columns: [
      { heading: words.merchant, kind: 'main' },
      { heading: words.told, kind: 'small' },
      { heading: words.visited, kind: 'date' },
      { heading: words.part.heading, kind: 'small' },
    ],
    rows: view.merchants.map((merchant): readonly Content[] => [
      html`<a href="${merchant.siteUrl}" rel="noreferrer">${merchant.name}</a>`,
      merchant.hasBought ? words.toldPurchases : words.toldId,
      merchant.visitedAt === undefined ? words.notVisited : date(merchant.visitedAt, format),
      merchant.partedAt === undefined
        ? html`<a href="/profile/privacy/merchants/${merchant.merchant}">${words.part.open}</a>`
        : html`${words.part.parted} ${date(merchant.partedAt, format)}`,
    ]),
  })
}
