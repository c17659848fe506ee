// What the address of a statement asks for: a filter, an order, a page.
import { isId } from '../../../../platform/index.ts'
import type {
  StatementFilter,
  StatementOrder,
  StatementViewer,
} from '../../../../statements/index.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import { readPage } from '../home/home-page.ts'

export interface StatementQuery {
  readonly filter: StatementFilter
  readonly order: StatementOrder
  readonly page: number
  /** As an address says it again, without the page. */
  readonly parameters: Readonly<Record<'merchant' | 'member' | 'which' | 'order', string>>
}

/** What was never an id is left out, like a member's name in a query of somebody who is no payer. */
export function readStatementQuery(c: CustomerContext, viewer: StatementViewer): StatementQuery {
  const merchant = idOf('mer', c.req.query('merchant'))
  const member = viewer.role === 'payer' ? idOf('pac', c.req.query('member')) : undefined
  const isBusinessOnly = c.req.query('which') === 'business'
  const order = readOrder(c.req.query('order'))
  return {
    filter: { merchant, purchasingAccount: member, isBusinessOnly },
    order,
    page: readPage(c.req.query('page')),
    parameters: {
      merchant: merchant ?? '',
      member: member ?? '',
      which: isBusinessOnly ? 'business' : '',
      order: order === 'newest' ? '' : order,
    },
  }
}

/** An address with the parameters that are not empty. */
export function withQuery(path: string, parameters: Readonly<Record<string, string>>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== '')
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`
}

function idOf(prefix: string, text: string | undefined): string | undefined {
  return isId(prefix, text) ? text : undefined
}

function readOrder(text: string | undefined): StatementOrder {
  return text === 'oldest' || text === 'amount' ? text : 'newest'
}
