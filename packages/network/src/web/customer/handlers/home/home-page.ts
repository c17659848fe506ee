// `GET /`: what the network is, and the directory of merchants.
import { listMerchants } from '../../../../merchants/index.ts'
import type { Merchant } from '../../../../merchants/index.ts'
import { readCursor, writeCursor } from '../../../../platform/api/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { coloursOf } from '../../../frame/find-brand.ts'
import { pagerOf, readPageCursor } from '../../../frame/page-cursor.ts'
import { renderHome } from '../../pages/home.ts'
import type { DirectoryEntry } from '../../pages/home.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'

const pageSize = 20
// A search looks at so many merchants, and the next page goes on behind them.
const searchedMax = 500

export async function showHome(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const { frame } = c.get('visitor')
  const query = (c.req.query('q') ?? '').slice(0, 100)
  const after = readPageCursor(c.req.query('after'), readDirectoryCursor)
  const { merchants, next } = await deps.database.read('web.list-merchants', (tx) =>
    findMerchants(tx, query.trim(), after ?? ''),
  )
  const markup = renderHome(frame, {
    merchants: merchants.map(entryOf),
    query,
    pager: pagerOf({ path: '/', query: { q: query }, position: after, next }),
  })
  return await answerPage(c, frame, markup)
}

/** By name. */
async function findMerchants(tx: Tx, query: string, after: string) {
  const size = query === '' ? pageSize : searchedMax
  const read = await listMerchants(tx, { after, limit: size + 1 })
  const found = read.slice(0, size).filter((merchant) => isMatch(merchant, query))
  const merchants = found.slice(0, pageSize)
  const last =
    found.length > pageSize ? merchants.at(-1) : read.length > size ? read[size - 1] : undefined
  return { merchants, next: last && writeCursor([last.name, last.merchant]) }
}

function readDirectoryCursor(cursor: string | undefined): string | undefined {
  return readCursor(cursor, 2) === undefined ? undefined : cursor
}

function isMatch({ name }: Merchant, query: string): boolean {
  const fold = (text: string): string => text.normalize('NFKD').toLowerCase()
  return fold(name).includes(fold(query))
}

function entryOf(merchant: Merchant): DirectoryEntry {
  return {
    name: merchant.name,
    description: merchant.brand.description,
    siteUrl: merchant.site,
    colours: coloursOf(merchant),
  }
}
