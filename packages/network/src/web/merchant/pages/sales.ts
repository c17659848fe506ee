// `GET /console/:merchant/sales`: what was sold, newest first, narrowed, page by page. No form changes anything.
import { html } from 'hono/html'
import { amount, date } from '../../design/amount.ts'
import { linkButton } from '../../design/button.ts'
import { emptyState } from '../../design/empty-state.ts'
import { selectField, textField } from '../../design/field.ts'
import { filterBar } from '../../design/filter-bar.ts'
import type { Markup } from '../../design/markup.ts'
import { statusWord } from '../../design/notice.ts'
import { pager } from '../../design/pager.ts'
import type { PagerView } from '../../design/pager.ts'
import { table } from '../../design/table.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { saleStates } from '../../../sales/index.ts'
import type { SaleState } from '../../../sales/index.ts'
import { parts } from '../navigation.ts'
import { consolePage } from './console-page.ts'
import type { PlaceView } from './console-page.ts'

/** Query (GET): `from`, `to` (days), `sku`, `state`, `least`, `most`, `after` (a cursor). */
export interface SalesView {
  readonly place: PlaceView
  readonly path: string
  /** The same list as a file. */
  readonly exportUrl: string
  readonly filter: SalesFilterView
  readonly sales: readonly SaleRowView[]
  readonly pager: PagerView
}

export type TypedFilterName = 'from' | 'to' | 'sku' | 'least' | 'most'

export interface SalesFilterView {
  readonly typed: Readonly<Record<TypedFilterName, string>>
  readonly state: SaleState | ''
  readonly isNarrowed: boolean
  /** What cannot be read, and is not narrowed by. */
  readonly unread: readonly TypedFilterName[]
}

export interface SaleRowView {
  readonly url: string
  readonly title: string
  readonly sku: string
  readonly quantity: number
  readonly price: Amount
  readonly share: Amount
  readonly state: SaleState
  readonly soldAt: Temporal.Instant
}

const tones = {
  sold: 'good',
  in_question: 'warning',
  partly_refunded: 'note',
  refunded: 'danger',
} as const

export function saleStateWord({ texts }: Frame, state: SaleState): Markup {
  return statusWord(texts.merchant.sales.states[state], tones[state])
}

export function renderSales(frame: Frame, view: SalesView): Markup {
  const { sales: words } = frame.texts.merchant
  const { filter, sales } = view
  const isWhole = !filter.isNarrowed && view.pager.firstUrl === undefined
  const content =
    sales.length === 0 && isWhole
      ? emptyState({ title: words.emptyTitle, body: words.emptyBody })
      : html`<p class="lead">${words.lead}</p>
          ${filters(frame, view)} ${sales.length === 0 ? noneFound(frame, view) : rows(frame, view)}
          ${pager(view.pager, frame.texts)}
          <p>${linkButton({ label: words.export, href: view.exportUrl })}</p>`
  return consolePage(frame, {
    place: view.place,
    current: parts.sales,
    title: words.title,
    width: 'wide',
    content,
  })
}

/** A rare filter goes through a part of a long list at a time. */
function noneFound(frame: Frame, view: SalesView): Markup {
  const { sales: words } = frame.texts.merchant
  const body = view.pager.nextUrl === undefined ? words.noneBody : words.noneGoOn
  return emptyState({ title: words.noneTitle, body })
}

function filters(frame: Frame, { path, filter }: SalesView): Markup {
  const { sales: words } = frame.texts.merchant
  const field = (name: TypedFilterName): Markup =>
    textField({
      name,
      label: words.filters[name],
      value: filter.typed[name],
      isOptional: true,
      isVerbatim: true,
      size: 'short',
      error: filter.unread.includes(name) ? words.unread[name] : undefined,
    })
  return filterBar({
    action: path,
    label: words.filter,
    fields: html`${field('from')} ${field('to')} ${field('sku')}
    ${selectField({
      name: 'state',
      label: words.columns.state,
      value: filter.state,
      choices: [
        { value: '', label: words.anyState },
        ...saleStates.map((state) => ({ value: state, label: words.states[state] })),
      ],
    })}
    ${field('least')} ${field('most')}`,
    submitLabel: words.show,
    clear: filter.isNarrowed ? { url: path, label: words.showAll } : undefined,
  })
}

function rows(frame: Frame, { sales }: SalesView): Markup {
  const { sales: words } = frame.texts.merchant
  const { format } = frame
  return table({
    caption: words.title,
    isCaptionHidden: true,
    columns: [
      { heading: words.columns.item, kind: 'main' },
      { heading: words.columns.at, kind: 'small' },
      { heading: words.columns.state, kind: 'small' },
      { heading: words.columns.share, kind: 'figure', isNamedOnPhone: true },
      { heading: words.columns.price, kind: 'figure', isNamedOnPhone: true },
    ],
    rows: sales.map((sale) => [
      html`<a href="${sale.url}">${sale.title}</a>
        <small>${sale.quantity === 1 ? sale.sku : words.times(sale.quantity, sale.sku)}</small>`,
      date(sale.soldAt, format, 'moment'),
      saleStateWord(frame, sale.state),
      amount(sale.share, format),
      amount(sale.price, format),
    ]),
  })
}
