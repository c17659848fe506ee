// `GET /statements/:period.pdf` and `.csv`: a whole statement as a file, made while it is sent.
import type { Profile } from '../../../../customers/index.ts'
import { getViewer, walkStatement } from '../../../../statements/index.ts'
import type {
  StatementTotals,
  StatementViewer,
  WalkedStatement,
} from '../../../../statements/index.ts'
import { formatInstant } from '../../../frame/format.ts'
import type { Frame } from '../../../frame/frame.ts'
import { answerNotFound } from '../../../frame/answer-page.ts'
import type { StatementDocumentView } from '../../documents/statement-pdf.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { aboutStatement, findAbout } from './about-statement.ts'
import type { AboutStatement } from './about-statement.ts'
import { answerRows } from './answer-file.ts'
import type { FileKind } from './answer-file.ts'
import { periodEnd, periodStart } from './period-start.ts'
import { readStatementQuery } from './statement-query.ts'
import type { StatementQuery } from './statement-query.ts'
import { memberNamesOf, rowsOf } from './statement-rows.ts'

export async function sendStatement(
  deps: CustomerDeps,
  c: CustomerContext,
  wanted: { readonly period: string; readonly kind: FileKind },
): Promise<Response> {
  const { period, kind } = wanted
  return await withSignOn(deps, c, async (signedOn) => {
    const { frame } = c.get('visitor')
    const viewer = await deps.database.read('web.find-viewer', (tx) =>
      getViewer(tx, signedOn.profile.purchasingAccount),
    )
    const query = readStatementQuery(c, viewer)
    const walked = await walkStatement(deps.database, { viewer, period, filter: query.filter })
    if (walked === undefined) return await answerNotFound(c)
    const { head } = walked
    const found = await deps.database.read('web.find-about', (tx) =>
      findAbout(tx, deps, viewer, head),
    )
    const about = aboutStatement(deps, frame, signedOn.profile, { viewer, head, found })
    const { currency } = viewer
    const rows = rowsOf(walked.lines, currency, memberNamesOf(walked.head.members))
    const view = documentOf(deps, frame, signedOn.profile, { viewer, query, walked, about })
    return answerRows({ frame, kind, name: `statement-${period}`, view, rows, log: deps.log })
  })
}

function documentOf(
  deps: CustomerDeps,
  frame: Frame,
  profile: Profile,
  found: {
    readonly viewer: StatementViewer
    readonly query: StatementQuery
    readonly walked: WalkedStatement
    readonly about: AboutStatement
  },
): StatementDocumentView {
  const { texts, format, networkName } = frame
  const { viewer, query, walked, about } = found
  const { period, totals, members } = walked.head
  const { currency } = viewer
  const words = texts.customer.statement
  const amount = (micros: bigint) => ({ micros, currency })
  const from = formatInstant(periodStart(profile, period), format)
  const to = formatInstant(periodEnd(deps, profile, period), format)
  const { merchant, member, which } = query.parameters
  const isNarrowed = merchant !== '' || member !== '' || which !== ''
  const isPayer = viewer.role === 'payer'
  const isWhole = isPayer && !isNarrowed
  const total = period.closedOn === null ? words.total(currency) : words.totalPast(currency)
  return {
    title: words.document.title(networkName, from, to),
    heading: words.title,
    madeAt: deps.clock.now(),
    addressee: about.addressee,
    facts: [[words.document.period, words.period(from, to)], ...about.facts],
    payment: about.payment,
    notes: isNarrowed ? [words.document.filtered] : [],
    summary: summaryOf(frame, viewer, totals, total),
    members:
      isPayer && members.length > 1
        ? members.map((one) => ({
            name: one.name,
            isYou: false,
            purchaseCount: one.purchaseCount,
            purchases: amount(one.purchasesMicros),
            credits: amount(one.creditsMicros),
            total: amount(one.totalMicros),
          }))
        : [],
    currency,
    previous: isWhole ? amount(totals.previousMicros) : undefined,
    total: (count) => (isWhole ? words.document.together(`${count}`) : words.shown(`${count}`)),
    balance: isWhole ? total : words.document.net,
  }
}

function summaryOf(
  { texts }: Frame,
  { role, currency }: StatementViewer,
  totals: StatementTotals,
  total: string,
): StatementDocumentView['summary'] {
  const words = texts.customer.statement
  const amount = (micros: bigint) => ({ micros, currency })
  const purchases = [words.purchases, amount(totals.purchasesMicros)] as const
  const credits = [words.credits, amount(-totals.creditsMicros)] as const
  if (role !== 'payer') {
    return [purchases, credits, [words.totalOwn(currency), amount(totals.totalMicros)]]
  }
  return [
    [words.previous, amount(totals.previousMicros)],
    purchases,
    credits,
    [words.payments, amount(-totals.paymentsMicros)],
    [total, amount(totals.totalMicros)],
  ]
}
