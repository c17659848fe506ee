// What the address of a statement asks for: a filter, an order, where the page begins.
import { isId } from '../../../../platform/index.ts'
import { readStatementCursor } from '../../../../statements/index.ts'
import type {
  StatementFilter,
  StatementOrder,
  StatementPosition,
  StatementViewer,
} from '../../../../statements/index.ts'
import { readPageCursor } from '../../../frame/page-cursor.ts'
import type { CustomerContext } from '../../customer-visitor.ts'

export interface StatementQuery {
  readonly filter: StatementFilter
  readonly order: StatementOrder
  /** Where the page begins; undefined on the first. */
  readonly after: StatementPosition | undefined
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
    after: readPageCursor(c.req.query('after'), readStatementCursor),
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
  return text === 'oldest' ? text : 'newest'
}
