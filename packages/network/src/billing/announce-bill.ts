// The work of telling a payer that a payment was asked for, where nobody has answered within a day: a bank debit takes
// its days. Whoever was answered before has the mail about that, and no second one.
import { enqueueNotice, noticeAmount } from '../outbox/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Tx, WorkOutcome } from '../platform/index.ts'
import type { BillingPorts } from './billing-ports.ts'
import { lockRequests } from './store-requests.ts'
import { findStatementOfRequest } from './store-statements.ts'

/** Cards answer within minutes; what has not by then is worth a mail of its own. */
export const answerAwaitedHours = 24

export async function announceBill(
  tx: Tx,
  ports: BillingPorts,
  { subject: id }: { readonly subject: string },
): Promise<WorkOutcome> {
  const key = { bucket: bucketOf(id), request: id }
  // An answer of this moment comes before, or after this mail: never both of them as if nothing else was said.
  const [request] = await lockRequests(tx, [key])
  if (request === undefined || request.answeredAt !== null) return { outcome: 'done' }
  const statement = await findStatementOfRequest(tx, key)
  const { paymentAccount, amountMicros, currency, method } = request
  const period = statement?.period ?? ''
  await enqueueNotice(tx, ports, {
    cause: `payment-asked/${id}/${paymentAccount}`,
    to: { paymentAccount },
    kind: 'payment_asked',
    facts: {
      askedAmount: noticeAmount(amountMicros, currency),
      method: method.label,
      closedOn: period,
      period,
    },
  })
  return { outcome: 'done' }
}
