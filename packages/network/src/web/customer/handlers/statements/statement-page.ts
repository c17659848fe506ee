// `GET /statements` and `/statements/:period`: one period, with filters, an order, and pages.
import { fullName } from '../../../../customers/index.ts'
import type { Profile } from '../../../../customers/index.ts'
import {
  currentPeriod,
  getViewer,
  readStatement,
  statementCursor,
} from '../../../../statements/index.ts'
import type { StatementPage, StatementViewer } from '../../../../statements/index.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import { pagerOf, withQuery } from '../../../frame/page-cursor.ts'
import { renderStatement } from '../../pages/statement.ts'
import type { StatementView } from '../../pages/statement.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { nextBillingOf } from '../confirm/confirm-views.ts'
import { withSignOn } from '../sign-on/require-sign-on.ts'
import { periodStart, startOfDay } from './period-start.ts'
import { readStatementQuery } from './statement-query.ts'
import type { StatementQuery } from './statement-query.ts'
import { memberNamesOf, rowOf } from './statement-rows.ts'

const pageSize = 50

export async function showStatement(
  deps: CustomerDeps,
  c: CustomerContext,
  period: string,
): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const { frame } = c.get('visitor')
    const found = await deps.database.read('web.read-statement', async (tx) => {
      const viewer = await getViewer(tx, profile.purchasingAccount)
      const query = readStatementQuery(c, viewer)
      const { filter, order, after } = query
      const window = { filter, order, after, limit: pageSize }
      const statement = await readStatement(tx, { viewer, period, ...window })
      return statement === undefined ? undefined : { viewer, query, statement }
    })
    if (found === undefined) return await answerNotFound(c)
    const { viewer, query, statement } = found
    const view = viewOf(deps, profile, viewer, query, statement)
    return await answerPage(c, frame, renderStatement(frame, view))
  })
}

function viewOf(
  deps: CustomerDeps,
  profile: Profile,
  viewer: StatementViewer,
  query: StatementQuery,
  statement: StatementPage,
): StatementView {
  const { period, totals, members, lines, next } = statement
  const { currency } = viewer
  const amount = (micros: bigint) => ({ micros, currency })
  const name = period.period
  const path = name === currentPeriod ? '/statements' : `/statements/${name}`
  const { merchant, member, which } = query.parameters
  const isNarrowed = merchant !== '' || member !== '' || which !== ''
  const isWhole = query.after === undefined && next === undefined
  const hasMembers = viewer.role === 'payer' && members.length > 1
  const names = memberNamesOf(members)
  return {
    path,
    customerName: fullName(profile),
    memberId: profile.memberId,
    isCurrent: period.closedOn === null,
    isOwnPart: viewer.role === 'member',
    from: periodStart(profile, period),
    to:
      period.closedOn === null
        ? nextBillingOf(deps, profile)
        : startOfDay(period.closedOn, profile),
    totals: {
      previous: amount(totals.previousMicros),
      purchases: amount(totals.purchasesMicros),
      credits: amount(totals.creditsMicros),
      payments: amount(totals.paymentsMicros),
      total: amount(totals.totalMicros),
    },
    members: hasMembers ? memberRows(statement, viewer, path) : undefined,
    rows: lines.map((line) => rowOf(line, currency, names)),
    merchants: statement.merchants.map((found) => ({ value: found.merchant, label: found.name })),
    merchant,
    memberChoices: hasMembers
      ? members.map((found) => ({ value: found.purchasingAccount, label: found.name }))
      : [],
    member,
    which: which === 'business' ? 'business' : 'all',
    order: query.order,
    isNarrowed,
    shown:
      isNarrowed && isWhole
        ? { count: lines.length, balance: amount(balanceOf(lines)) }
        : undefined,
    pager: pagerOf({
      path,
      query: query.parameters,
      position: query.after,
      next: next === undefined ? undefined : statementCursor(next),
    }),
    pdfUrl: withQuery(`/statements/${name}.pdf`, query.parameters),
    csvUrl: withQuery(`/statements/${name}.csv`, query.parameters),
  }
}

/** What lines add up to: purchases less what was given back and paid. */
function balanceOf(lines: StatementPage['lines']): bigint {
  return lines.reduce(
    (sum, { kind, micros }) => (kind === 'purchase' ? sum + micros : sum - micros),
    0n,
  )
}

function memberRows(
  { members }: StatementPage,
  { currency, purchasingAccount }: StatementViewer,
  path: string,
): StatementView['members'] {
  const amount = (micros: bigint) => ({ micros, currency })
  return members.map((member) => ({
    name: member.name,
    isYou: member.purchasingAccount === purchasingAccount,
    url: withQuery(path, { member: member.purchasingAccount }),
    purchaseCount: member.purchaseCount,
    purchases: amount(member.purchasesMicros),
    credits: amount(member.creditsMicros),
    total: amount(member.totalMicros),
  }))
}
