// The period of a tab by its name, with what billing knows of it.
import {
  getCurrentStatement,
  getStatement,
  listStatements,
  selectRequestsOfAccount,
} from '../billing/index.ts'
import type { PaymentRequest, Statement } from '../billing/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { currentPeriod } from './statement.ts'
import type { PaymentLine, Period, StatementViewer } from './statement.ts'

const closedPattern = /^\d{4}-\d{2}-\d{2}$/
// A hundred years of monthly bills.
const requestCountMax = 1200

/** Undefined for a period that this account never had. */
export async function findPeriod(
  tx: Tx,
  viewer: StatementViewer,
  name: string,
): Promise<Period | undefined> {
  const { paymentAccount, currency } = viewer
  if (name !== currentPeriod) {
    return closedPattern.test(name) ? await findClosed(tx, viewer, name) : undefined
  }
  const current = await getCurrentStatement(tx, { paymentAccount, currency })
  return {
    period: currentPeriod,
    paymentAccount,
    currency,
    since: current.since,
    closedOn: null,
    afterNumber: current.sinceNumber,
    throughNumber: null,
    afterMovement: current.sinceMovement,
    throughMovement: null,
    previousMicros: current.previousMicros,
    boughtMicros: current.boughtMicros,
    creditedMicros: current.creditedMicros,
    paidMicros: current.paidMicros,
    owedMicros: current.owedMicros,
    payments: current.payments.map(paymentLine),
  }
}

async function findClosed(
  tx: Tx,
  viewer: StatementViewer,
  name: string,
): Promise<Period | undefined> {
  const { paymentAccount, currency } = viewer
  const found = await getStatement(tx, { paymentAccount, currency, period: name })
  if (found === undefined) return undefined
  const [all, requests] = await Promise.all([
    listStatements(tx, { paymentAccount, currency }),
    selectRequestsOfAccount(tx, {
      bucket: bucketOf(paymentAccount),
      paymentAccount,
      limit: requestCountMax,
    }),
  ])
  const paidBeforeMicros = all
    .filter(({ number }) => number < found.number)
    .reduce((sum, { paidMicros }) => sum + paidMicros, 0n)
  return { ...closedPeriod(found), payments: paymentsBetween(requests, found, paidBeforeMicros) }
}

/** Without its payments, for lists. */
export function closedPeriod(closed: Statement): Period {
  return { ...closed, payments: [] }
}

/** Payments are made one after the other, so those of a period are the ones that its sum reaches over. */
function paymentsBetween(
  requests: readonly PaymentRequest[],
  { currency, paidMicros }: Statement,
  paidBeforeMicros: bigint,
): readonly PaymentLine[] {
  const payments: PaymentLine[] = []
  let sumMicros = 0n
  for (const request of requests.toReversed()) {
    if (request.status !== 'paid' || request.currency !== currency) continue
    sumMicros += request.amountMicros
    if (sumMicros > paidBeforeMicros + paidMicros) break
    if (sumMicros > paidBeforeMicros) payments.push(paymentLine(request))
  }
  return payments
}

function paymentLine(payment: PaymentRequest): PaymentLine {
  return {
    kind: 'payment',
    at: payment.answeredAt ?? payment.requestedAt,
    micros: payment.amountMicros,
    request: payment.request,
    method: payment.method.label,
  }
}
