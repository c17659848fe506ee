// `GET /statements/status`: how the account stands.
import type { Profile } from '../../../../customers/index.ts'
import { getViewer, readAccountStanding } from '../../../../statements/index.ts'
import type { AccountStanding, StatementViewer } from '../../../../statements/index.ts'
import { readCursor, writeCursor } from '../../../../platform/api/index.ts'
import { declineReason } from '../../../texts/decline-reasons.ts'
import type { Frame } from '../../../frame/frame.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { pagerOf, readPageCursor } from '../../../frame/page-cursor.ts'
import { sayMethod } from '../../../frame/say-method.ts'
import { renderStatementStatus } from '../../pages/statement-status.ts'
import type { StatementStatusView } from '../../pages/statement-status.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { nextBillingOf } from '../confirm/confirm-views.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { periodStart, startOfDay } from './period-start.ts'
import { rowOf } from './statement-rows.ts'

export async function showStatus(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const { frame } = c.get('visitor')
    const before = readPageCursor(c.req.query('after'), readStatementNumber)
    const { viewer, status } = await deps.database.read('web.read-status', async (tx) => {
      const viewer = await getViewer(tx, profile.purchasingAccount)
      return { viewer, status: await readAccountStanding(tx, viewer, { before }) }
    })
    const next = status.next === undefined ? undefined : writeCursor([status.next.toString()])
    const view = {
      ...viewOf(deps, frame, profile, { viewer, status }),
      pager: pagerOf({ path: '/statements/status', position: before, next }),
    }
    return await answerPage(c, frame, renderStatementStatus(frame, view))
  })
}

/** The statement with which the page before ended. */
function readStatementNumber(cursor: string | undefined): bigint | undefined {
  const [text] = readCursor(cursor, 1) ?? []
  return text !== undefined && /^[1-9]\d{0,17}$/.test(text) ? BigInt(text) : undefined
}

function viewOf(
  deps: CustomerDeps,
  { texts }: Frame,
  profile: Profile,
  { viewer, status }: { readonly viewer: StatementViewer; readonly status: AccountStanding },
): StatementStatusView {
  const { currency } = viewer
  const amount = (micros: bigint) => ({ micros, currency })
  return {
    isOwnPart: viewer.role === 'member',
    owed: amount(status.totals.totalMicros),
    payments: status.requests.map((request) => ({
      at: request.answeredAt ?? request.requestedAt,
      method: sayMethod(texts, request.method.label),
      amount: amount(request.amountMicros),
      state: request.status,
      reason: declineReason(texts.customer.statementStatus.declineReasons, request.declinedReason),
    })),
    credits: status.credits.map((line) => rowOf(line, currency, new Map())),
    statements: status.statements.map(({ period, totals, state }) => ({
      url: `/statements/${period.period}`,
      from: periodStart(profile, period),
      to: period.closedOn === null ? profile.registeredAt : startOfDay(period.closedOn, profile),
      purchases: amount(totals.purchasesMicros),
      total: amount(totals.totalMicros),
      state,
    })),
    closesAt: nextBillingOf(deps, profile),
  }
}
