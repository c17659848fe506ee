// `GET /merchants`: the directory, by name; searched by words, narrowed to a kind of goods.
import { listMerchants } from '../../../../merchants/index.ts'
import type { Merchant } from '../../../../merchants/index.ts'
import { offerKinds, selectSellersOfKind } from '../../../../offers/index.ts'
import type { OfferKind } from '../../../../offers/index.ts'
import { readCursor, writeCursor } from '../../../../platform/api/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { pagerOf, readPageCursor } from '../../../frame/page-cursor.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { renderMerchants } from '../../pages/merchants.ts'
import { directoryEntries } from './directory-entries.ts'

const pageSize = 20
// A search looks at so many merchants, and the next page goes on behind them.
const searchedMax = 500

interface Wanted {
  readonly query: string
  readonly kind: OfferKind | undefined
}

export async function showMerchants(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const { frame } = c.get('visitor')
  const query = (c.req.query('q') ?? '').trim().slice(0, 100)
  const kind = offerKinds.find((one) => one === c.req.query('kind'))
  const after = readPageCursor(c.req.query('after'), readDirectoryCursor)
  const { merchants, next } = await deps.database.read('web.list-merchants', async (tx) => {
    const found = await findMerchants(tx, { query, kind }, after ?? '')
    return { merchants: await directoryEntries(tx, found.merchants), next: found.next }
  })
  const pager = pagerOf({
    path: '/merchants',
    query: { q: query, kind: kind ?? '' },
    position: after,
    next,
  })
  return await answerPage(c, frame, renderMerchants(frame, { merchants, query, kind, pager }))
}

async function findMerchants(tx: Tx, wanted: Wanted, after: string) {
  const isSearch = wanted.query !== '' || wanted.kind !== undefined
  const size = isSearch ? searchedMax : pageSize
  const read = await listMerchants(tx, { after, limit: size + 1 })
  const found = await narrow(tx, read.slice(0, size), wanted)
  const merchants = found.slice(0, pageSize)
  const last =
    found.length > pageSize ? merchants.at(-1) : read.length > size ? read[size - 1] : undefined
  return { merchants, next: last && writeCursor([last.name, last.merchant]) }
}

async function narrow(
  tx: Tx,
  merchants: readonly Merchant[],
  { query, kind }: Wanted,
): Promise<readonly Merchant[]> {
  const matching = merchants.filter((merchant) => isMatch(merchant, query))
  if (kind === undefined) return matching
  const ids = matching.map(({ merchant }) => merchant)
  const sellers = new Set(await selectSellersOfKind(tx, ids, kind))
  return matching.filter(({ merchant }) => sellers.has(merchant))
}

/** Every word somewhere in its name, its description or its address. */
function isMatch({ name, brand, site }: Merchant, query: string): boolean {
  const fold = (text: string): string => text.normalize('NFKD').toLowerCase()
  const text = fold(`${name} ${brand.description} ${new URL(site).hostname}`)
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function readDirectoryCursor(cursor: string | undefined): string | undefined {
  return readCursor(cursor, 2) === undefined ? undefined : cursor
}
