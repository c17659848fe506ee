// Every kind of credit once: granted and claimed, before and after a payment, refused before and behind it, sent back.
import assert from 'node:assert/strict'
import { billingWork, closePaymentAccount } from '@tallystick/network/rooms/billing'
import { closeClaim, recordClaim } from '@tallystick/network/rooms/claims'
import type { Claim } from '@tallystick/network/rooms/claims'
import { endIfGivenBack } from '@tallystick/network/rooms/credits'
import { processorsOf } from '@tallystick/network/rooms/processors'
import type { ProcessorAdapter } from '@tallystick/network/rooms/processors'
import { findPurchase } from '@tallystick/network/rooms/purchases'
import type { Purchase } from '@tallystick/network/rooms/purchases'
import { doDueWork } from '@tallystick/network/rooms/work'
import type { Handlers } from '@tallystick/network/rooms/work'
import { bookOutward } from './book-outward.ts'
import type { Ports } from './open-varied-book.ts'

/** The n-th purchase of a buyer's tab. */
async function purchaseOf(ports: Ports, buyer: string, tabNumber: number): Promise<Purchase> {
  return ports.database.read('test.purchase', async (tx) => {
    const [row] = await tx.query<{ id: string }>({
      name: 'test.purchase-of',
      text: `select p.id from purchases p join purchasing_accounts a on a.bucket = p.bucket
          and a.payment_account = p.payment_account where a.id = $1 and p.tab_number = $2`,
      values: [buyer, BigInt(tabNumber)],
    })
    const purchase = await findPurchase(tx, row?.id ?? '', { role: 'operator' })
    assert.ok(purchase !== undefined, `${buyer} has no purchase ${tabNumber}`)
    return purchase
  })
}

let requestCount = 0

/** As if somebody had asked for it, and the rules or a person had answered. */
async function giveBack(
  ports: Ports,
  purchase: Purchase,
  how: { readonly parts: bigint; readonly isFinal: boolean },
): Promise<Claim> {
  requestCount += 1
  const at = ports.clock.now()
  const request = { requestId: `back-${requestCount}`, reason: 'quality', explanation: '' } as const
  const amountMicros = (purchase.priceMicros * how.parts) / 10n
  return await ports.database.transaction('test.claim', async (tx) => {
    const claim = await recordClaim(tx, claimPorts(ports), {
      kind: 'refund',
      made: { purchase, askedBy: purchase.purchasingAccount, request, at },
      decision: how.isFinal
        ? { outcome: 'granted', amountMicros, rule: null, facts: null }
        : { outcome: 'queued', amountMicros, rule: 'amount', facts: null },
    })
    const given = { purchase, cause: claim.claim, at }
    if (how.isFinal) await endIfGivenBack(tx, claimPorts(ports), given)
    return claim
  })
}

function claimPorts(ports: Ports) {
  return { ...ports, answerDays: 5, outward: bookOutward }
}

async function decide(ports: Ports, { claim, kind }: Claim, outcome: 'granted' | 'refused') {
  const closed = await closeClaim(claimPorts(ports), {
    kind,
    claim,
    grant: outcome === 'granted',
    reason: 'Looked at it.',
    end: endIfGivenBack,
  })
  assert.equal(closed.status, 'decided')
}

/** Of each a part for good, one that is claimed and refused, and one that waits for somebody. */
export async function giveSplitsBack(ports: Ports, purchases: readonly Purchase[]): Promise<void> {
  for (const purchase of purchases) {
    await giveBack(ports, purchase, { parts: 3n, isFinal: true })
    await decide(ports, await giveBack(ports, purchase, { parts: 2n, isFinal: false }), 'refused')
    await decide(ports, await giveBack(ports, purchase, { parts: 1n, isFinal: false }), 'granted')
    await giveBack(ports, purchase, { parts: 4n, isFinal: false })
  }
}

/** Before anything is paid; what it answers is to be called when the first two buyers have paid. */
export async function giveThingsBack(
  ports: Ports,
  [first = '', second = '', third = '']: readonly string[],
): Promise<() => Promise<void>> {
  await giveBack(ports, await purchaseOf(ports, first, 1), { parts: 4n, isFinal: true })
  const withheld = await giveBack(ports, await purchaseOf(ports, first, 2), {
    parts: 10n,
    isFinal: false,
  })
  const granted = await giveBack(ports, await purchaseOf(ports, first, 4), {
    parts: 7n,
    isFinal: false,
  })
  await giveBack(ports, await purchaseOf(ports, first, 8), { parts: 3n, isFinal: false })
  const released = await giveBack(ports, await purchaseOf(ports, second, 1), {
    parts: 5n,
    isFinal: false,
  })
  const early = await giveBack(ports, await purchaseOf(ports, second, 4), {
    parts: 9n,
    isFinal: false,
  })
  await decide(ports, early, 'refused')
  return async () => {
    await decide(ports, withheld, 'refused')
    await decide(ports, granted, 'granted')
    await decide(ports, released, 'refused')
    const paid = await purchaseOf(ports, third, 4)
    await giveBack(ports, paid, { parts: 3n, isFinal: true })
    await giveBack(ports, paid, { parts: 2n, isFinal: false })
    const refused = await giveBack(ports, paid, { parts: 5n, isFinal: false })
    await decide(ports, refused, 'refused')
    const late = await giveBack(ports, paid, { parts: 5n, isFinal: false })
    await decide(ports, late, 'granted')
  }
}

/** Closes the account of a buyer who owes: it is written off. */
export async function closeOwing(ports: Ports, buyer: string): Promise<void> {
  const { paymentAccount } = await purchaseOf(ports, buyer, 1)
  const writeOff = (): bigint => 1_000_000_000n
  const closed = await closePaymentAccount({ ...ports, writeOff }, { paymentAccount })
  assert.equal(closed.status, 'closed')
}

/** Closes the accounts of buyers who have paid all: what is given back goes back, but once the processor refuses. */
export async function closeWithCredit(ports: Ports, buyers: readonly string[]): Promise<void> {
  for (const [index, buyer] of buyers.entries()) {
    const purchase = await purchaseOf(ports, buyer, 1)
    await giveBack(ports, purchase, { parts: 10n, isFinal: true })
    const { paymentAccount } = purchase
    const closed = await closePaymentAccount(
      { ...ports, writeOff: () => 500_000n },
      { paymentAccount },
    )
    assert.ok(closed.status === 'closed' && closed.returned !== null)
    // The last one stays on its way.
    if (index === 2) return
    const returnPayment: ProcessorAdapter['returnPayment'] = () =>
      Promise.resolve(
        index === 0 ? { outcome: 'returned' } : { outcome: 'refused', detail: 'account_closed' },
      )
    const processor = { kind: 'simulator', returnPayment } as ProcessorAdapter
    const work = billingWork({
      ...ports,
      processors: processorsOf([processor]),
      composeAnnouncement: () => Promise.resolve(undefined),
      isSandbox: false,
    })
    const handlers = new Map(Object.entries(work)) as Handlers
    const ended = await doDueWork({ ...ports, realClock: ports.clock }, handlers, ['return_credit'])
    assert.equal(ended.done + ended.parked, 1)
  }
}
