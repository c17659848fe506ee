// What the API answers of a statement, and how it prints one.
import { printMicros } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import { z } from '../platform/api/index.ts'
import type { Purchase } from '../purchases/index.ts'
import type { PastStatement } from './account-standing.ts'
import type {
  CreditLine,
  MemberTotals,
  PaymentLine,
  Period,
  ReturnLine,
  StatementTotals,
} from './statement.ts'

const money = { amount: z.string(), currency: z.string() }

const lineSchema = z.object({
  purchase: z.string(),
  merchant: z.string(),
  offer: z.string(),
  title: z.string(),
  purchasing_account: z.string(),
  quantity: z.int(),
  ...money,
  purchased_at: z.string(),
  business_expense: z.boolean(),
  carried: z.boolean().openapi({ description: 'bought in an earlier period' }),
})

const creditSchema = z.object({
  kind: z.enum(['refund', 'dispute', 'cancellation', 'return', 'part_payment']).openapi({
    description:
      '`return`: a credit balance went back by the payment method. `part_payment`: what payments and earlier credits take off the lines',
  }),
  credit: z.string().nullable().openapi({ description: 'null for a part payment' }),
  purchase: z.string().nullable(),
  purchasing_account: z.string().nullable(),
  status: z
    .enum(['requested', 'granted', 'came_back', 'paid'])
    .openapi({ description: '`came_back`: refused, so the amount is below zero' }),
  ...money,
  at: z.string().nullable(),
})

const totalsSchema = z.object({
  currency: z.string(),
  previous_balance: z.string(),
  purchases: z.string(),
  credits: z.string(),
  payments: z.string(),
  total: z.string(),
})

const memberSchema = z.object({
  purchasing_account: z.string(),
  name: z.string(),
  role: z.enum(['payer', 'member']),
  currency: z.string(),
  purchases: z.string(),
  credits: z.string(),
  total: z.string(),
})

export const statementSchema = z
  .object({
    period: z.string(),
    since: z.string().nullable().openapi({ description: 'the last billing day before, or null' }),
    closed_on: z.string().nullable().openapi({ description: 'null while the period runs' }),
    lines: z.array(lineSchema),
    credits: z.array(creditSchema),
    payments: z.array(
      z.object({
        request: z.string(),
        ...money,
        method: z.string(),
        paid_at: z.string(),
      }),
    ),
    totals: z.array(totalsSchema),
    members: z
      .array(memberSchema)
      .openapi({ description: 'what each member bought in the period; a member reads the own' }),
    next: z.string().nullable(),
  })
  .openapi('Statement')

export const pastStatementSchema = z
  .object({
    period: z.string(),
    since: z.string().nullable(),
    closed_on: z.string(),
    status: z
      .enum(['settled', 'paid', 'requested', 'declined', 'carried'])
      .nullable()
      .openapi({ description: 'null for a member, who owes nothing' }),
    totals: z.array(totalsSchema),
  })
  .openapi('PastStatement')

export function answerLine(
  line: Purchase & {
    readonly title: string
    readonly isBusiness: boolean
    readonly isCarried: boolean
  },
): z.infer<typeof lineSchema> {
  const { currency } = line
  return {
    purchase: line.purchase,
    merchant: line.merchant,
    offer: line.offer,
    title: line.title,
    purchasing_account: line.purchasingAccount,
    quantity: line.quantity,
    amount: printMicros(line.tabMicros, currency),
    currency,
    purchased_at: line.happenedAt.toString(),
    business_expense: line.isBusiness,
    carried: line.isCarried,
  }
}

const creditStatuses = {
  provisional: 'requested',
  granted: 'granted',
  refused: 'came_back',
} as const

export function answerCredit(
  line: CreditLine | ReturnLine,
  currency: CurrencyCode,
): z.infer<typeof creditSchema> {
  if (line.kind === 'return') {
    const none = { credit: null, purchase: null, purchasing_account: null }
    const amount = printMicros(line.micros, currency)
    const status = line.micros < 0n ? 'paid' : 'came_back'
    return { kind: 'return', status, amount, currency, at: line.at.toString(), ...none }
  }
  return {
    kind: line.creditKind,
    credit: line.credit,
    purchase: line.purchase,
    purchasing_account: line.purchasingAccount,
    status: line.micros < 0n ? 'came_back' : creditStatuses[line.state],
    amount: printMicros(line.micros, currency),
    currency,
    at: line.at.toString(),
  }
}

/** What payments and credits of earlier periods take off the unpaid lines. */
export function answerPartPayment(
  micros: bigint,
  currency: CurrencyCode,
): z.infer<typeof creditSchema> {
  const none = { credit: null, purchase: null, purchasing_account: null, at: null }
  const amount = printMicros(micros, currency)
  return { kind: 'part_payment', status: 'paid', amount, currency, ...none }
}

export function answerPayment(line: PaymentLine, currency: CurrencyCode) {
  const amount = printMicros(line.micros, currency)
  return {
    request: line.request,
    amount,
    currency,
    method: line.method,
    paid_at: line.at.toString(),
  }
}

export function answerTotals(
  totals: StatementTotals,
  currency: CurrencyCode,
): z.infer<typeof totalsSchema> {
  const print = (micros: bigint): string => printMicros(micros, currency)
  return {
    currency,
    previous_balance: print(totals.previousMicros),
    purchases: print(totals.purchasesMicros),
    credits: print(totals.creditsMicros),
    payments: print(totals.paymentsMicros),
    total: print(totals.totalMicros),
  }
}

export function answerMember(
  member: MemberTotals,
  currency: CurrencyCode,
): z.infer<typeof memberSchema> {
  const print = (micros: bigint): string => printMicros(micros, currency)
  return {
    purchasing_account: member.purchasingAccount,
    name: member.name,
    role: member.role,
    currency,
    purchases: print(member.purchasesMicros),
    credits: print(member.creditsMicros),
    total: print(member.totalMicros),
  }
}

export function answerPeriod(period: Period) {
  return {
    period: period.period,
    since: period.since?.toString() ?? null,
    closed_on: period.closedOn?.toString() ?? null,
  }
}

export function answerPast(past: PastStatement): z.infer<typeof pastStatementSchema> {
  const { period, since, closed_on: closedOn } = answerPeriod(past.period)
  return {
    period,
    since,
    closed_on: closedOn ?? period,
    status: past.state ?? null,
    totals: [answerTotals(past.totals, past.period.currency)],
  }
}
