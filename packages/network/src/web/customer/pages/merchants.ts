// `GET /merchants`: who sells through the network, and what; for everybody.
import { html } from 'hono/html'
import { offerKinds } from '../../../offers/index.ts'
import type { OfferKind } from '../../../offers/index.ts'
import { emptyState } from '../../design/empty-state.ts'
import { filterBar } from '../../design/filter-bar.ts'
import { layout } from '../../design/layout.ts'
import { pager } from '../../design/pager.ts'
import type { Markup } from '../../design/markup.ts'
import type { PagerView } from '../../design/pager.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { directoryList } from './directory-entry.ts'
import type { DirectoryEntry } from './directory-entry.ts'

/** Query: `q` (words of a name or a description), `kind` (what is sold), `after` (a cursor). */
export interface MerchantsView {
  /** One page of the directory, in order of name. */
  readonly merchants: readonly DirectoryEntry[]
  /** What was searched for; an empty text when nothing was. */
  readonly query: string
  readonly kind?: OfferKind | undefined
  readonly pager?: PagerView | undefined
}

export function renderMerchants(frame: Frame, view: MerchantsView): Markup {
  const { merchants: words } = frame.texts.customer
  return layout(frame, {
    title: words.title,
    current: parts.merchants,
    width: 'wide',
    main: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${filters(frame, view)}
      ${
        view.merchants.length === 0
          ? noMerchants(frame, view)
          : directoryList(frame, view.merchants, 2)
      }
      ${view.pager === undefined ? '' : pager(view.pager, frame.texts)}`,
  })
}

function isFiltered({ query, kind }: MerchantsView): boolean {
  return query !== '' || kind !== undefined
}

function filters({ texts }: Frame, view: MerchantsView): Markup {
  const { merchants: words } = texts.customer
  const option = (value: string, label: string) =>
    html`<option value="${value}" ${value === (view.kind ?? '') ? 'selected' : ''}>
      ${label}
    </option>`
  return filterBar({
    action: '/merchants',
    label: words.search,
    fields: html`<div class="field">
        <label for="field-q">${words.search}</label>
        <input id="field-q" type="search" name="q" value="${view.query}" />
      </div>
      <div class="field">
        <label for="field-kind">${words.sells}</label>
        <select id="field-kind" name="kind">
          ${option('', words.anything)} ${offerKinds.map((kind) => option(kind, words.kinds[kind]))}
        </select>
      </div>`,
    submitLabel: words.find,
    clear: isFiltered(view) ? { url: '/merchants', label: words.showAll } : undefined,
  })
}

function noMerchants({ texts }: Frame, view: MerchantsView): Markup {
  const { merchants: words } = texts.customer
  if (!isFiltered(view)) return emptyState({ title: words.emptyTitle, body: words.emptyBody })
  // A search goes through a part of a long directory at a time.
  const body = view.pager?.nextUrl === undefined ? words.noneFoundBody : words.goOn
  return emptyState({ title: words.noneFoundTitle, body })
}
