// `GET /library`: what can be opened, narrowed, page by page.
import { libraryCursor, readLibrary, readLibraryCursor } from '../../../../library/index.ts'
import type { LibraryItem } from '../../../../library/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { pagerOf, readPageCursor } from '../../../frame/page-cursor.ts'
import { renderLibrary } from '../../pages/library.ts'
import type { LibraryRowView, LibraryView } from '../../pages/library.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'

const itemsPerPage = 20
const searchLengthMax = 100

export async function showLibrary(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const at = deps.clock.now()
    const { purchasingAccount } = profile
    const search = (c.req.query('q') ?? '').slice(0, searchLengthMax).trim()
    const after = readPageCursor(c.req.query('after'), readLibraryCursor)
    const { items, next } = await deps.database.read('web.read-library', (tx) =>
      readLibrary(tx, { purchasingAccount, at, after, limit: itemsPerPage, search }),
    )
    const ended = c.req.query('ended')
    const { frame, csrf } = c.get('visitor')
    const view: LibraryView = {
      csrf,
      items: items.map((item) => rowOf(item, at)),
      query: search,
      pager: pagerOf({
        path: '/library',
        query: { q: search },
        position: after,
        next: next === undefined ? undefined : libraryCursor(next),
      }),
      endedUrl: ended !== undefined && /^pur_\w+$/.test(ended) ? `/purchases/${ended}` : undefined,
    }
    return await answerPage(c, frame, renderLibrary(frame, view))
  })
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
