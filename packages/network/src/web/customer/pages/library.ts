// `GET /library`: everything that can be opened, what ends soonest first, with what is left.
import { html } from 'hono/html'
import { date } from '../../design/amount.ts'
import { button, linkButton } from '../../design/button.ts'
import { emptyState } from '../../design/empty-state.ts'
import { filterBar } from '../../design/filter-bar.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { notice } from '../../design/notice.ts'
import { pager } from '../../design/pager.ts'
import { table } from '../../design/table.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { PagerView } from '../../design/pager.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

/**
 * Query (GET): `q` (words of a title or a merchant's name), `after` (a cursor). Each item that opens by a ticket is a
 * form: POST `/library/<purchase>/open`, field `csrf`.
 */
export interface LibraryView {
  readonly csrf: string
  readonly items: readonly LibraryRowView[]
  readonly query: string
  readonly pager?: PagerView | undefined
  /** Something that was to be opened has ended: its own page. */
  readonly endedUrl?: string | undefined
}

export interface LibraryRowView {
  readonly title: string
  readonly merchantName: string
  /** Its item page. */
  readonly url: string
  readonly isSubscription: boolean
  /** As it was sold. */
  readonly views?: number | undefined
  readonly endsAt?: Temporal.Instant | undefined
  readonly secondsLeft?: number | undefined
  /** With a ticket it opens from here; else a plain address. */
  readonly open: { readonly action: string } | { readonly link: string }
  /** Where it is bought for somebody else; absent where it cannot be. */
  readonly giveUrl?: string | undefined
}

export function renderLibrary(frame: Frame, view: LibraryView): Markup {
  const { texts } = frame
  const { library: words } = texts.customer
  return layout(frame, {
    title: words.title,
    current: parts.library,
    width: 'wide',
    main: html`<h1>${words.title}</h1>
      ${view.endedUrl === undefined ? '' : ended(frame, view.endedUrl)}
      ${isEmpty(view) ? empty(frame) : full(frame, view)}
      ${view.pager === undefined ? '' : pager(view.pager, texts)}`,
  })
}

function ended(
  {
    texts: {
      customer: { library: words },
    },
  }: Frame,
  url: string,
): Markup {
  return notice({
    tone: 'warning',
    title: words.ended.title,
    body: html`<p>${words.ended.body}</p>`,
    actions: linkButton({ label: words.ended.toPurchase, href: url }),
  })
}

/** There is nothing, whatever is asked for. */
function isEmpty({ items, query, pager: ways }: LibraryView): boolean {
  const isWhole = ways?.firstUrl === undefined && ways?.nextUrl === undefined
  return items.length === 0 && query === '' && isWhole
}

function empty({
  texts: {
    customer: { library: words },
  },
}: Frame): Markup {
  const { title, body, action } = words.empty
  return emptyState({ title, body, actions: linkButton({ label: action, href: '/merchants' }) })
}

function full(frame: Frame, view: LibraryView): Markup {
  const { library: words } = frame.texts.customer
  const { title, action } = words.noneFound
  // A search goes through a part of a long library at a time.
  const body = view.pager?.nextUrl === undefined ? words.noneFound.body : words.noneFound.goOn
  return html`<p class="lead">${words.lead}</p>
    ${filters(frame, view)}
    ${
      view.items.length === 0
        ? emptyState({ title, body, actions: linkButton({ label: action, href: '/library' }) })
        : shelf(frame, view)
    }`
}

function filters(
  {
    texts: {
      customer: { library: words },
    },
  }: Frame,
  view: LibraryView,
): Markup {
  return filterBar({
    action: '/library',
    label: words.filter,
    fields: html`<div class="field">
      <label for="field-q">${words.search}</label>
      <input id="field-q" type="search" name="q" value="${view.query}" />
    </div>`,
    submitLabel: words.show,
    clear: view.query === '' ? undefined : { url: '/library', label: words.showAll },
  })
}

function shelf(frame: Frame, { csrf, items }: LibraryView): Markup {
  const { title, columns } = frame.texts.customer.library
  return table({
    caption: title,
    isCaptionHidden: true,
    columns: [
      { heading: columns.item, kind: 'main' },
      { heading: columns.merchant, kind: 'small' },
      { heading: columns.left, kind: 'small' },
      { heading: columns.open, kind: 'figure' },
    ],
    rows: items.map((row) => [
      name(frame, row),
      row.merchantName,
      whatIsLeft(frame, row),
      opener(frame, csrf, row),
    ]),
  })
}

function name(
  {
    texts: {
      customer: { library: words },
    },
  }: Frame,
  row: LibraryRowView,
): Markup {
  const give =
    row.giveUrl === undefined
      ? ''
      : html`<small
          ><a href="${row.giveUrl}"
            >${words.give}<span class="hidden">: ${row.title}</span></a
          ></small
        >`
  return html`<a href="${row.url}">${row.title}</a>
    ${row.isSubscription ? html`<small>${words.subscription}</small>` : ''} ${give}`
}

function whatIsLeft(frame: Frame, row: LibraryRowView): Markup {
  const { library: words } = frame.texts.customer
  const { endsAt, views } = row
  const counted = views === undefined ? '' : html`<span class="line">${words.views(views)}</span>`
  if (endsAt === undefined) return html`${views === undefined ? words.unlimited : counted}`
  return html`<span class="line"
      >${secondsWords(frame, row.secondsLeft ?? 0)}, ${untilWords(frame, endsAt)}</span
    >
    ${counted}`
}

function untilWords(frame: Frame, endsAt: Temporal.Instant): Content {
  const [before = '', after = ''] = frame.texts.customer.library.until('\u0000').split('\u0000')
  return html`${before}${date(endsAt, frame.format, 'moment')}${after}`
}

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** Rounded down: nobody is promised more than is left. */
function secondsWords(
  {
    texts: {
      customer: { library: words },
    },
  }: Frame,
  seconds: number,
): string {
  if (seconds >= 2 * day) return words.left.days(Math.floor(seconds / day))
  if (seconds >= hour) return words.left.hours(Math.floor(seconds / hour))
  if (seconds >= minute) return words.left.minutes(Math.floor(seconds / minute))
  return words.left.seconds
}

function opener(
  {
    texts: {
      customer: { library: words },
    },
  }: Frame,
  csrf: string,
  row: LibraryRowView,
): Markup {
  const label = html`${words.open}<span class="hidden"> ${row.title}</span>`
  if ('link' in row.open) return html`<a class="button plain" href="${row.open.link}">${label}</a>`
  return postForm({
    action: row.open.action,
    csrf,
    className: 'open',
    content: button({ label }),
  })
}
