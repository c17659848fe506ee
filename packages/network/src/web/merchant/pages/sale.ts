// `GET /console/:merchant/sales/:sale`: one sale, and what was asked back of it. No form.
import { html } from 'hono/html'
import { amount, date, largeAmount } from '../../design/amount.ts'
import { definitionList } from '../../design/definition-list.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { consolePage } from './console-page.ts'
import type { PlaceView } from './console-page.ts'
import { creditTable } from './credits.ts'
import type { CreditRowView } from './credits.ts'
import { saleStateWord } from './sales.ts'
import type { SaleRowView } from './sales.ts'

export interface SaleView {
  readonly place: PlaceView
  readonly sale: SaleRowView & {
    /** As receipts and the API name them. */
    readonly purchase: string
    readonly orderId: string
  }
  readonly credits: readonly CreditRowView[]
}

export function renderSale(frame: Frame, view: SaleView): Markup {
  const { sale: words, sales } = frame.texts.merchant
  const { sale, credits } = view
  const { format } = frame
  return consolePage(frame, {
    place: view.place,
    current: parts.sales,
    title: sale.title,
    content: html`<p>${largeAmount(sale.price, format)}</p>
      ${definitionList([
        { term: sales.columns.state, detail: saleStateWord(frame, sale.state) },
        {
          term: sales.columns.share,
          detail: amount(sale.share, format),
          small: words.shareNote,
        },
        { term: sales.columns.at, detail: date(sale.soldAt, format, 'moment') },
        { term: words.sku, detail: html`<code class="address">${sale.sku}</code>` },
        { term: words.quantity, detail: String(sale.quantity) },
        { term: words.order, detail: html`<code class="address">${sale.orderId}</code>` },
        { term: words.purchase, detail: html`<code class="address">${sale.purchase}</code>` },
        { term: words.buyer, detail: words.buyerNote },
      ])}
      <h2>${words.givenBack}</h2>
      ${credits.length === 0 ? html`<p>${words.nothing}</p>` : creditTable(frame, credits)}`,
  })
}
