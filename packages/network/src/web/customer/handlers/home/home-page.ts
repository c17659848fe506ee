// `GET /`: what the network is, and the directory of merchants.
import { listMerchants } from '../../../../merchants/index.ts'
import type { Merchant } from '../../../../merchants/index.ts'
import { readCursor, writeCursor } from '../../../../platform/api/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { coloursOf } from '../../../frame/find-brand.ts'
import { pagerOf, readPageCursor } from '../../../frame/page-cursor.ts'
import { renderHome } from '../../pages/home.ts'
import type { DirectoryEntry } from '../../pages/home.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'

const pageSize = 20
// A network has hundreds of merchants, not millions: the directory is filtered here.
const merchantCountMax = 1000

export async function showHome(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const { frame } = c.get('visitor')
  const query = (c.req.query('q') ?? '').slice(0, 100)
  const offset = readPageCursor(c.req.query('after'), readOffset)
  const all = await deps.database.read('web.list-merchants', (tx) =>
    listMerchants(tx, { after: '', limit: merchantCountMax }),
  )
  const found = all
    .filter((merchant) => isMatch(merchant, query))
    .toSorted((a, b) => a.name.localeCompare(b.name, frame.format.locale))
  const end = (offset ?? 0) + pageSize
  const shown = found.slice(offset ?? 0, end)
  const next = end < found.length ? writeCursor([String(end)]) : undefined
  const markup = renderHome(frame, {
    merchants: shown.map(entryOf),
    query,
    pager: pagerOf({ path: '/', query: { q: query }, position: offset, next }),
  })
  return await answerPage(c, frame, markup)
}

function isMatch({ name }: Merchant, query: string): boolean {
  const fold = (text: string): string => text.normalize('NFKD').toLowerCase()
  return fold(name).includes(fold(query.trim()))
}

function entryOf(merchant: Merchant): DirectoryEntry {
  return {
    name: merchant.name,
    description: merchant.brand.description,
    siteUrl: merchant.site,
    colours: coloursOf(merchant),
  }
}

/** How many merchants come before the page. */
function readOffset(cursor: string | undefined): number | undefined {
  const [text] = readCursor(cursor, 1) ?? []
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined
}
