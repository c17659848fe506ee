// What became of what a closed statement asked for: looked up in requests and payments, never guessed.
import { listPayments, selectRequestsOfAccount, selectTabMarks } from '../billing/index.ts'
import type { PaymentRequest } from '../billing/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Period } from './statement.ts'

export type StatementPayment =
  /**
   * `settled`: nothing was owed when it closed. `covered`: credits took it off. `carried`: it was not asked for, and
   * stands on the next one.
   */
  | { readonly state: 'settled' | 'covered' | 'carried' }
  | {
      readonly state: 'paid' | 'requested' | 'declined'
      readonly micros: bigint
      readonly method: string
      /** When it was answered, or, without an answer, asked for. */
      readonly at: Temporal.Instant
      readonly declinedReason: string | null
    }

// Above every sum that a tab can reach.
const paidMax = 2n ** 63n - 1n
// The payment that covers a period is the first after it, or the one behind that, where another was still under way.
const paymentCount = 3
// A bill is asked for again with each that follows it.
const requestCount = 24

export async function readPayment(
  tx: Tx,
  { paymentAccount, currency, throughNumber, throughPaidMicros, owedMicros }: Period,
): Promise<StatementPayment> {
  if (owedMicros <= 0n || throughNumber === null || throughPaidMicros === null) {
    return { state: 'settled' }
  }
  const tab = { bucket: bucketOf(paymentAccount), paymentAccount, currency }
  const range = { afterMicros: throughPaidMicros, throughMicros: paidMax }
  const [payments, [marks], requests] = await Promise.all([
    listPayments(tx, { ...tab, ...range, first: 'oldest', limit: paymentCount }),
    selectTabMarks(tx, [tab]),
    selectRequestsOfAccount(tx, { ...tab, limit: requestCount }),
  ])
  const covers = (request: PaymentRequest): boolean => request.throughNumber >= throughNumber
  const payment = payments.find(covers)
  if (payment !== undefined) return answerOf(payment, 'paid')
  if (throughNumber <= (marks?.paidThrough ?? 0n)) return { state: 'covered' }
  // Newest first.
  const latest = requests.find(covers)
  if (latest === undefined) return { state: 'carried' }
  return answerOf(latest, latest.status === 'declined' ? 'declined' : 'requested')
}

function answerOf(
  request: PaymentRequest,
  state: 'paid' | 'requested' | 'declined',
): StatementPayment {
  const { amountMicros: micros, method, answeredAt, requestedAt, declinedReason } = request
  return { state, micros, method: method.label, at: answeredAt ?? requestedAt, declinedReason }
}
