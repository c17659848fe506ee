// `GET /statements/expenses`, and the same as PDF and CSV: business expenses over a span of days.
import { readDate } from '../../../../platform/api/index.ts'
import { getViewer, walkExpenses } from '../../../../statements/index.ts'
import type { ExpenseSpan, PurchaseLine, StatementViewer } from '../../../../statements/index.ts'
import { formatInstant } from '../../../frame/format.ts'
import { answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { withQuery } from '../../../frame/page-cursor.ts'
import { renderStatementExpenses } from '../../pages/statement-expenses.ts'
import type { StatementExpensesView } from '../../pages/statement-expenses.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../sign-on/require-sign-on.ts'
import { answerRows } from './answer-file.ts'
import type { FileKind } from './answer-file.ts'
import { startOfDay } from './period-start.ts'
import { rowOf, rowsOf } from './statement-rows.ts'
import type { MemberNames } from './statement-rows.ts'

const path = '/statements/expenses'
// What a page can hold; the files hold all.
const rowCountMax = 200

interface Span {
  readonly typed: { readonly from: string; readonly to: string }
  readonly errors: StatementExpensesView['errors']
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

export async function showExpenses(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(c, async (signedOn) => {
    const { frame } = c.get('visitor')
    const span = readSpan(deps, c, signedOn)
    const { currency } = signedOn.profile
    const isWrong = span.errors.from !== undefined || span.errors.to !== undefined
    const found = isWrong ? undefined : await walk(deps, signedOn, span)
    const { rows, totalMicros } = await collect(found, currency)
    const dates = { from: span.from.toString(), to: span.to.toString() }
    const markup = renderStatementExpenses(frame, {
      ...span.typed,
      errors: span.errors,
      rows,
      count: found?.count ?? 0,
      total: { micros: totalMicros, currency },
      pdfUrl: withQuery(`${path}.pdf`, dates),
      csvUrl: withQuery(`${path}.csv`, dates),
    })
    return await answerPage(c, frame, markup, { status: isWrong ? 422 : 200 })
  })
}

export async function sendExpenses(
  deps: CustomerDeps,
  c: CustomerContext,
  kind: FileKind,
): Promise<Response> {
  return await withSignOn(c, async (signedOn) => {
    const { frame } = c.get('visitor')
    const { texts, format, networkName } = frame
    const { profile } = signedOn
    const span = readSpan(deps, c, signedOn)
    // The page says what is wrong with the dates.
    if (span.errors.from !== undefined || span.errors.to !== undefined) {
      return answerSeeOther(withQuery(path, span.typed))
    }
    const { currency } = profile
    const found = await walk(deps, signedOn, span)
    // A document says what it adds up to, so all is read once for the sum and once for the lines.
    const { totalMicros } = await collect(await walk(deps, signedOn, span), currency)
    const from = formatInstant(startOfDay(span.from, profile), format)
    const to = formatInstant(startOfDay(span.to, profile), format)
    const total = { micros: totalMicros, currency }
    const view = {
      title: texts.customer.expenses.documentTitle(networkName, from, to),
      heading: texts.customer.expenses.title,
      madeAt: deps.clock.now(),
      about: [
        texts.customer.statement.period(from, to),
        texts.customer.statement.memberLine(
          `${profile.firstName} ${profile.lastName}`,
          profile.memberId,
        ),
      ],
      summary: [[texts.customer.expenses.total(currency), total] as const],
      members: [],
      total: [texts.customer.expenses.count(`${found.count}`), total] as const,
    }
    const rows = rowsOf(found.lines, currency, found.names)
    const name = `business-expenses-${span.from.toString()}-${span.to.toString()}`
    return answerRows({ frame, kind, name, view, rows, log: deps.log })
  })
}

/** The year that is running, unless the address says otherwise. */
function readSpan(deps: CustomerDeps, c: CustomerContext, { profile }: SignedOn): Span {
  const today = deps.clock.now().toZonedDateTimeISO(profile.timeZone).toPlainDate()
  const typed = {
    from: (c.req.query('from') ?? today.with({ month: 1, day: 1 }).toString()).slice(0, 40),
    to: (c.req.query('to') ?? today.toString()).slice(0, 40),
  }
  const from = readDate(typed.from.trim())
  const to = readDate(typed.to.trim())
  const isReversed =
    from !== undefined && to !== undefined && Temporal.PlainDate.compare(to, from) < 0
  return {
    typed,
    errors: {
      from: from === undefined ? 'malformed' : undefined,
      to: to === undefined ? 'malformed' : isReversed ? 'order' : undefined,
    },
    from: from ?? today,
    to: to ?? today,
  }
}

interface FoundExpenses {
  readonly viewer: StatementViewer
  readonly count: number
  readonly lines: AsyncIterable<readonly PurchaseLine[]>
  readonly names: MemberNames
}

async function walk(deps: CustomerDeps, { profile }: SignedOn, span: Span): Promise<FoundExpenses> {
  const viewer = await deps.database.read('web.find-viewer', (tx) =>
    getViewer(tx, profile.purchasingAccount),
  )
  const from = startOfDay(span.from, profile)
  const before = startOfDay(span.to.add({ days: 1 }), profile)
  const asked: ExpenseSpan = { viewer, from, before }
  const { count, lines, names } = await walkExpenses(deps.database, asked)
  return { viewer, count, lines, names }
}

async function collect(found: FoundExpenses | undefined, currency: StatementViewer['currency']) {
  const rows: ReturnType<typeof rowOf>[] = []
  let totalMicros = 0n
  if (found === undefined) return { rows, totalMicros }
  for await (const chunk of found.lines) {
    for (const line of chunk) {
      totalMicros += line.micros
      if (rows.length < rowCountMax) rows.push(rowOf(line, currency, found.names))
    }
  }
  return { rows, totalMicros }
}
