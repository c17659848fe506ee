// `GET /merchants/:merchant`: one merchant, and what it lists for sale.
import { html } from 'hono/html'
import { amount } from '../../design/amount.ts'
import { linkButton } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import { emptyState } from '../../design/empty-state.ts'
import { layout } from '../../design/layout.ts'
import { pager } from '../../design/pager.ts'
import { table } from '../../design/table.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import type { Markup } from '../../design/markup.ts'
import type { PagerView } from '../../design/pager.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { accessTermsWords } from './access.ts'
import type { AccessTermsView } from './access.ts'
import { hostOf } from './directory-entry.ts'

/** Query: `after` (a cursor). */
export interface MerchantView {
  readonly brand: MerchantBrand
  readonly description: string
  readonly siteUrl: string
  readonly offers: readonly ListedOfferView[]
  readonly pager?: PagerView | undefined
}

export interface ListedOfferView {
  readonly title: string
  /** Where it is bought: at the merchant's own site. */
  readonly url: string
  readonly access: AccessTermsView
  readonly price: Amount
}

export function renderMerchant(frame: Frame, view: MerchantView): Markup {
  const { merchants: words } = frame.texts.customer
  const host = hostOf(view.siteUrl)
  return layout(frame, {
    title: view.brand.name,
    current: parts.merchants,
    brand: view.brand,
    main: html`<p class="back"><a href="/merchants">${words.back}</a></p>
      ${coBrandHeader(view.brand, frame.networkName, { size: 'slim' })}
      <h1>${view.brand.name}</h1>
      ${view.description === '' ? '' : html`<p class="lead">${view.description}</p>`}
      <div class="actions">
        ${linkButton({ label: words.toSite(host), href: view.siteUrl, kind: 'primary' })}
      </div>
      <section>
        <h2>${words.listed}</h2>
        ${view.offers.length === 0 ? emptyState({ title: words.noneListedTitle, body: words.noneListedBody(view.brand.name) }) : offers(frame, view)}
        ${view.pager === undefined ? '' : pager(view.pager, frame.texts)}
      </section>`,
  })
}

function offers(frame: Frame, view: MerchantView): Markup {
  const { listed, columns } = frame.texts.customer.merchants
  return table({
    caption: listed,
    isCaptionHidden: true,
    columns: [
      { heading: columns.item, kind: 'main' },
      { heading: columns.access, kind: 'small' },
      { heading: columns.price, kind: 'figure' },
    ],
    rows: view.offers.map(({ title, url, access, price }) => [
      html`<a href="${url}">${title}</a>`,
      accessTermsWords(access, frame),
      amount(price, frame.format),
    ]),
  })
}
