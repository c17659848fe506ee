// `GET /statements/expenses`, and the same as PDF and CSV: business expenses over a span of days.
import { fullName } from '../../../../customers/index.ts'
import { readDate } from '../../../../platform/api/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import {
  expenseCursor,
  getViewer,
  readExpenseCursor,
  readExpenses,
  readMemberNames,
  walkExpenses,
} from '../../../../statements/index.ts'
import type { ExpenseSpan } from '../../../../statements/index.ts'
import { formatInstant } from '../../../frame/format.ts'
import { answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { pagerOf, readPageCursor, withQuery } from '../../../frame/page-cursor.ts'
import { renderStatementExpenses } from '../../pages/statement-expenses.ts'
import type { StatementExpensesView } from '../../pages/statement-expenses.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { answerRows } from './answer-file.ts'
import type { FileKind } from './answer-file.ts'
import { startOfDay } from './period-start.ts'
import { rowOf, rowsOf } from './statement-rows.ts'

const path = '/statements/expenses'
const rowsPerPage = 50

interface Span {
  readonly typed: { readonly from: string; readonly to: string }
  readonly errors: StatementExpensesView['errors']
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

export async function showExpenses(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const { frame } = c.get('visitor')
    const span = readSpan(deps, c, signedOn)
    const { currency } = signedOn.profile
    const isWrong = span.errors.from !== undefined || span.errors.to !== undefined
    const after = readPageCursor(c.req.query('after'), readExpenseCursor)
    const { lines, next, names } = isWrong
      ? nothing
      : await deps.database.read('web.read-expenses', async (tx) => {
          const asked = await findSpan(tx, signedOn, span)
          const page = await readExpenses(tx, { ...asked, after, limit: rowsPerPage })
          return { ...page, names: await readMemberNames(tx, asked.viewer) }
        })
    const isWhole = after === undefined && next === undefined
    const totalMicros = lines.reduce((sum, { micros }) => sum + micros, 0n)
    const dates = { from: span.from.toString(), to: span.to.toString() }
    const markup = renderStatementExpenses(frame, {
      ...span.typed,
      errors: span.errors,
      rows: lines.map((line) => rowOf(line, currency, names)),
      total: isWhole ? { micros: totalMicros, currency } : undefined,
      pager: pagerOf({
        path,
        query: dates,
        position: after,
        next: next === undefined ? undefined : expenseCursor(next),
      }),
      pdfUrl: withQuery(`${path}.pdf`, dates),
      csvUrl: withQuery(`${path}.csv`, dates),
    })
    return await answerPage(c, frame, markup, { status: isWrong ? 422 : 200 })
  })
}

const nothing = { lines: [], next: undefined, names: new Map<string, string>() } as const

export async function sendExpenses(
  deps: CustomerDeps,
  c: CustomerContext,
  kind: FileKind,
): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const { frame } = c.get('visitor')
    const { texts, format, networkName } = frame
    const words = texts.customer.statement
    const { profile } = signedOn
    const span = readSpan(deps, c, signedOn)
    // The page says what is wrong with the dates.
    if (span.errors.from !== undefined || span.errors.to !== undefined) {
      return answerSeeOther(withQuery(path, span.typed))
    }
    const { currency } = profile
    const { asked, names } = await deps.database.read('web.find-span', async (tx) => {
      const found = await findSpan(tx, signedOn, span)
      return { asked: found, names: await readMemberNames(tx, found.viewer) }
    })
    const from = formatInstant(startOfDay(span.from, profile), format)
    const to = formatInstant(startOfDay(span.to, profile), format)
    const view = {
      title: texts.customer.expenses.documentTitle(networkName, from, to),
      heading: texts.customer.expenses.title,
      madeAt: deps.clock.now(),
      addressee: [fullName(profile)],
      facts: [
        [words.document.period, words.period(from, to)] as const,
        [words.document.memberId, profile.memberId] as const,
        [words.document.times, format.timeZone.replaceAll('_', ' ')] as const,
      ],
      notes: [],
      summary: [],
      members: [],
      currency,
      total: (count: number) => texts.customer.expenses.count(`${count}`),
      balance: undefined,
    }
    const rows = rowsOf(walkExpenses(deps.database, asked), currency, names)
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

async function findSpan(tx: Tx, { profile }: SignedOn, span: Span): Promise<ExpenseSpan> {
  return {
    viewer: await getViewer(tx, profile.purchasingAccount),
    from: startOfDay(span.from, profile),
    before: startOfDay(span.to.add({ days: 1 }), profile),
  }
}
