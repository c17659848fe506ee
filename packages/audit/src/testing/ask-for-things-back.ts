// Refunds and disputes in every state, for the varied book.
import assert from 'node:assert/strict'
import { closeClaim } from '@tallystick/network/rooms/claims'
import { endIfGivenBack } from '@tallystick/network/rooms/credits'
import { openDispute } from '@tallystick/network/rooms/disputes'
import type { DisputePorts } from '@tallystick/network/rooms/disputes'
import { listPurchases } from '@tallystick/network/rooms/purchases'
import { requestRefund } from '@tallystick/network/rooms/refunds'
import type { RefundPorts } from '@tallystick/network/rooms/refunds'
import { bookOutward } from './book-outward.ts'
import type { Ports } from './open-varied-book.ts'

/** A threshold of 1.00, so that most of what is asked for waits for a person. */
const thresholdMicros = 1_000_000n
const budget = { budgetMicros: 100_000_000n, budgetCount: 100 }
const refundRules = { thresholdMicros, days: 365, budget }
const disputeRules = { thresholdMicros, days: 365, grantedCountMax: 100, budget }

/** The buyer's latest purchases of more than 1.00 are asked back or disputed, and all but two are decided. */
export async function askForThingsBack(ports: Ports, buyer: string): Promise<void> {
  const own = { ...ports, answerDays: 5, outward: bookOutward }
  const refunds: RefundPorts = { ...own, rules: () => refundRules }
  const disputes: DisputePorts = { ...own, rules: () => disputeRules }
  const asker = await findAsker(ports, buyer)
  const bought = await ports.database.read('test.to-ask-back', (tx) =>
    listPurchases(tx, { ...asker, currency: 'USD', first: 'newest', limit: 50 }),
  )
  const [one, two, three, four, five, six] = bought.filter(
    ({ priceMicros }) => priceMicros > thresholdMicros,
  )
  assert.ok(six !== undefined)
  const reason = 'quality' as const
  let count = 0
  const ask = async (purchase: string | undefined, amountMicros?: bigint): Promise<string> => {
    count += 1
    const request = { requestId: `ask-${count}`, reason, explanation: 'Blurred.', amountMicros }
    const asked = await requestRefund(refunds, { purchase: purchase ?? '', asker, request })
    assert.ok(asked.status === 'requested', JSON.stringify(asked.status))
    return asked.refund.claim
  }
  const dispute = async (purchase: string | undefined): Promise<string> => {
    count += 1
    const request = { requestId: `dispute-${count}`, explanation: 'Not me.' }
    const opened = await openDispute(disputes, { purchase: purchase ?? '', asker, request })
    assert.ok(opened.status === 'opened', JSON.stringify(opened.status))
    return opened.dispute.claim
  }
  const close = async (
    ports: RefundPorts | DisputePorts,
    kind: 'refund' | 'dispute',
    claim: string,
    grant: boolean,
  ): Promise<void> => {
    await closeClaim(ports, { kind, claim, grant, reason: 'Looked at it.', end: endIfGivenBack })
  }
  await ask(one?.purchase, 123_457n)
  const granted = await ask(one?.purchase)
  await close(refunds, 'refund', granted, true)
  const refused = await ask(two?.purchase)
  await close(refunds, 'refund', refused, false)
  await ask(three?.purchase)
  const won = await dispute(four?.purchase)
  await close(disputes, 'dispute', won, true)
  const lost = await dispute(five?.purchase)
  await close(disputes, 'dispute', lost, false)
  await dispute(six.purchase)
}

async function findAsker(ports: Ports, purchasingAccount: string) {
  const [row] = await ports.database.read('test.asker', (tx) =>
    tx.query<{ paymentAccount: string }>({
      name: 'test.asker',
      text: `select payment_account as "paymentAccount" from purchasing_accounts where id = $1`,
      values: [purchasingAccount],
    }),
  )
  assert.ok(row !== undefined)
  return { purchasingAccount, paymentAccount: row.paymentAccount }
}
