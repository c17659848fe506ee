// `GET /`: what the network is, and the directory of merchants.
import { listMerchants } from '../../../../merchants/index.ts'
import type { Merchant } from '../../../../merchants/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { coloursOf } from '../../../frame/find-brand.ts'
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
  const page = readPage(c.req.query('page'))
  const all = await deps.database.read('web.list-merchants', (tx) =>
    listMerchants(tx, { after: '', limit: merchantCountMax }),
  )
  const found = all
    .filter((merchant) => isMatch(merchant, query))
    .toSorted((a, b) => a.name.localeCompare(b.name, frame.format.locale))
  const first = (page - 1) * pageSize
  const shown = found.slice(first, first + pageSize)
  const markup = renderHome(frame, {
    merchants: shown.map(entryOf),
    query,
    pager: pagerOf({ path: '/', query: { q: query }, page, pageSize, total: found.length }),
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

/** The page of a list that an address asks for, from 1. */
export function readPage(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1
}

/** The way to the pages before and after. */
export function pagerOf(list: {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly page: number
  readonly pageSize: number
  readonly total: number
}) {
  const { page, pageSize, total } = list
  const first = (page - 1) * pageSize + 1
  const last = Math.min(page * pageSize, total)
  const url = (target: number): string => {
    const given = Object.entries(list.query).filter(([, value]) => value !== '')
    const query = new URLSearchParams([...given, ['page', String(target)]])
    return `${list.path}?${query.toString()}`
  }
  return {
    first: Math.min(first, total),
    last,
    total,
    previousUrl: page > 1 ? url(page - 1) : undefined,
    nextUrl: last < total ? url(page + 1) : undefined,
  }
}
