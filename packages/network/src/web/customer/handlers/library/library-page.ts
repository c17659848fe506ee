// `GET /library`: what can be opened, narrowed, ordered, page by page.
import { arrangeLibrary, libraryOrders, readLibrary } from '../../../../library/index.ts'
import type { LibraryItem, LibraryOrder } from '../../../../library/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { renderLibrary } from '../../pages/library.ts'
import type { LibraryRowView, LibraryView } from '../../pages/library.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../sign-on/require-sign-on.ts'

const itemsPerPage = 20

export async function showLibrary(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(c, async ({ profile }) => {
    const at = deps.clock.now()
    const { purchasingAccount } = profile
    const items = await deps.database.read('web.read-library', (tx) =>
      readLibrary(tx, { purchasingAccount, at }),
    )
    const asked = readQuery(c)
    const found = arrangeLibrary(items, asked)
    const pageCount = Math.max(1, Math.ceil(found.length / itemsPerPage))
    const page = Math.min(readPage(c.req.query('page')), pageCount)
    const first = (page - 1) * itemsPerPage
    const shown = found.slice(first, first + itemsPerPage)
    const urlOf = (number: number): string => `/library?${queryOf(asked, number)}`
    const ended = c.req.query('ended')
    const { frame, csrf } = c.get('visitor')
    const view: LibraryView = {
      csrf,
      items: shown.map((item) => rowOf(item, at)),
      totalCount: items.length,
      foundCount: found.length,
      query: asked.search,
      merchants: merchantsOf(items),
      merchant: asked.merchant ?? '',
      order: asked.order,
      pager: {
        first: first + 1,
        last: first + shown.length,
        total: found.length,
        previousUrl: page > 1 ? urlOf(page - 1) : undefined,
        nextUrl: page < pageCount ? urlOf(page + 1) : undefined,
      },
      endedUrl: ended !== undefined && /^pur_\w+$/.test(ended) ? `/purchases/${ended}` : undefined,
    }
    return await answerPage(c, frame, renderLibrary(frame, view))
  })
}

interface Asked {
  readonly search: string
  readonly merchant: string | undefined
  readonly order: LibraryOrder
}

const searchLengthMax = 100

function readQuery(c: CustomerContext): Asked {
  const { q = '', merchant = '', order } = c.req.query()
  return {
    search: q.slice(0, searchLengthMax),
    merchant: merchant === '' ? undefined : merchant,
    order: libraryOrders.find((known) => known === order) ?? 'merchant',
  }
}

function readPage(text: string | undefined): number {
  return /^[1-9]\d{0,4}$/.test(text ?? '') ? Number(text) : 1
}

function queryOf({ search, merchant, order }: Asked, page: number): string {
  const query = new URLSearchParams({ order, page: String(page) })
  if (search !== '') query.set('q', search)
  if (merchant !== undefined) query.set('merchant', merchant)
  return query.toString()
}

function merchantsOf(items: readonly LibraryItem[]): LibraryView['merchants'] {
  const names = new Map(items.map(({ merchant, merchantName }) => [merchant, merchantName]))
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label))
}

function rowOf(item: LibraryItem, at: Temporal.Instant): LibraryRowView {
  const { purchase, endsAt } = item
  const id = purchase.purchase
  return {
    title: item.title,
    merchantName: item.merchantName,
    url: `/purchases/${id}`,
    isSubscription: item.kind === 'subscription',
    views: item.views,
    endsAt: endsAt ?? undefined,
    secondsLeft:
      endsAt === null
        ? undefined
        : Math.floor((endsAt.epochMilliseconds - at.epochMilliseconds) / 1000),
    open: item.takesTickets ? { action: `/library/${id}/open` } : { link: item.url },
    giveUrl: item.kind === 'digital' ? `/gifts/new?purchase=${id}` : undefined,
  }
}
