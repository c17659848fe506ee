// `GET /statements` and `/statements/:period`: one period, with filters, an order, and pages.
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
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { aboutStatement, findAbout } from './about-statement.ts'
import { periodEnd, periodStart } from './period-start.ts'
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
      if (statement === undefined) return undefined
      return { viewer, query, statement, about: await findAbout(tx, deps, viewer, statement) }
    })
    if (found === undefined) return await answerNotFound(c)
    const { viewer, query, statement } = found
    const read = { viewer, head: statement, found: found.about }
    const { payment, ...about } = aboutStatement(deps, frame, profile, read)
    // As the customer was called when it closed.
    const customerName = about.addressee[0] ?? ''
    const view = {
      ...viewOf(deps, profile, viewer, query, statement),
      about,
      payment,
      customerName,
    }
    return await answerPage(c, frame, renderStatement(frame, view))
  })
}

function viewOf(
  deps: CustomerDeps,
  profile: Profile,
  viewer: StatementViewer,
  query: StatementQuery,
  statement: StatementPage,
): Omit<StatementView, 'about' | 'payment' | 'customerName'> {
  const { period, totals, members, lines, next } = statement
  const { currency } = viewer
  const amount = (micros: bigint) => ({ micros, currency })
  const name = period.period
  const path = name === currentPeriod ? '/statements' : `/statements/${name}`
  const { merchant, member, which } = query.parameters
  const isNarrowed = merchant !== '' || member !== '' || which !== ''
  const hasMembers = viewer.role === 'payer' && members.length > 1
  const names = memberNamesOf(members)
  return {
    path,
    memberId: profile.memberId,
    isCurrent: period.closedOn === null,
    isOwnPart: viewer.role === 'member',
    from: periodStart(profile, period),
    to: periodEnd(deps, profile, period),
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
