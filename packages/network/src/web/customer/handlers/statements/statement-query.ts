// What the address of a statement asks for: a filter, an order, a page.
import { isId } from '../../../../platform/index.ts'
import type {
  StatementFilter,
  StatementOrder,
  StatementViewer,
} from '../../../../statements/index.ts'
import { readCursor } from '../../../../platform/api/index.ts'
import { readPageCursor } from '../../../frame/page-cursor.ts'
import type { CustomerContext } from '../../customer-visitor.ts'

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
    page: readPageCursor(c.req.query('after'), readPage) ?? 1,
    parameters: {
      merchant: merchant ?? '',
      member: member ?? '',
      which: isBusinessOnly ? 'business' : '',
      order: order === 'newest' ? '' : order,
    },
  }
}

function idOf(prefix: string, text: string | undefined): string | undefined {
  return isId(prefix, text) ? text : undefined
}

function readOrder(text: string | undefined): StatementOrder {
  return text === 'oldest' || text === 'amount' ? text : 'newest'
}

function readPage(cursor: string | undefined): number | undefined {
  const [text] = readCursor(cursor, 1) ?? []
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
}
