// `GET /statements/:period.pdf` and `.csv`: a whole statement as a file, made while it is sent.
import { fullName } from '../../../../customers/index.ts'
import { getViewer, walkStatement } from '../../../../statements/index.ts'
import type { StatementViewer, WalkedStatement } from '../../../../statements/index.ts'
import { formatInstant } from '../../../frame/format.ts'
import type { Frame } from '../../../frame/frame.ts'
import { answerNotFound } from '../../../frame/answer-page.ts'
import type { StatementDocumentView } from '../../documents/statement-pdf.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { nextBillingOf } from '../confirm/confirm-views.ts'
import { withSignOn } from '../sign-on/require-sign-on.ts'
import { answerRows } from './answer-file.ts'
import type { FileKind } from './answer-file.ts'
import { periodStart, startOfDay } from './period-start.ts'
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
    const { currency } = viewer
    const rows = rowsOf(walked.lines, currency, memberNamesOf(walked.head.members))
    const view = documentOf(deps, frame, signedOn, { viewer, query, walked })
    return answerRows({ frame, kind, name: `statement-${period}`, view, rows, log: deps.log })
  })
}

function documentOf(
  deps: CustomerDeps,
  { texts, format, networkName }: Frame,
  { profile }: SignedOn,
  found: {
    readonly viewer: StatementViewer
    readonly query: StatementQuery
    readonly walked: WalkedStatement
  },
): StatementDocumentView {
  const { viewer, query, walked } = found
  const { period, totals, members } = walked.head
  const { currency } = viewer
  const words = texts.customer.statement
  const amount = (micros: bigint) => ({ micros, currency })
  const from = formatInstant(periodStart(profile, period), format)
  const to = formatInstant(
    period.closedOn === null ? nextBillingOf(deps, profile) : startOfDay(period.closedOn, profile),
    format,
  )
  const { merchant, member, which } = query.parameters
  const isNarrowed = merchant !== '' || member !== '' || which !== ''
  const purchases = [words.purchases, amount(totals.purchasesMicros)] as const
  const credits = [words.credits, amount(-totals.creditsMicros)] as const
  const isPayer = viewer.role === 'payer'
  return {
    title: words.document.title(networkName, from, to),
    heading: words.title,
    madeAt: deps.clock.now(),
    about: [
      words.period(from, to),
      words.memberLine(fullName(profile), profile.memberId),
      ...(isNarrowed ? [words.document.filtered] : []),
    ],
    summary: isPayer
      ? [
          [words.previous, amount(totals.previousMicros)],
          purchases,
          credits,
          [words.payments, amount(-totals.paymentsMicros)],
          [words.total(currency), amount(totals.totalMicros)],
        ]
      : [purchases, credits, [words.totalOwn(currency), amount(totals.totalMicros)]],
    members:
      isPayer && members.length > 1
        ? members.map(({ name, totalMicros }) => [name, amount(totalMicros)] as const)
        : [],
    currency,
    total: (count) => words.shown(`${count}`),
  }
}
