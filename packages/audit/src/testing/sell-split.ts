// Sales that lots and the tab pay for together, or lots alone, and of which rights holders and others receive too.
import assert from 'node:assert/strict'
import { postNewTransfers } from '@tallystick/ledger'
import { lotAccount, openLots } from '@tallystick/network/rooms/books'
import { bucketOf, newId } from '@tallystick/network/rooms/platform'
import { placePurchases } from '@tallystick/network/rooms/purchases'
import type { Purchase, PurchasePorts } from '@tallystick/network/rooms/purchases'
import type { Ports } from './open-varied-book.ts'

export interface SplitSales {
  readonly buyer: string
  readonly merchant: string
  readonly sku: string
  /** What the one lot and the other are worth. */
  readonly lotMicros: readonly [incentive: bigint, prepaid: bigint]
  readonly orders: readonly string[]
}

export async function sellSplit(ports: Ports, input: SplitSales): Promise<readonly Purchase[]> {
  const paymentAccount = await findPayer(ports, input.buyer)
  const [incentive, prepaid] = input.lotMicros
  const lots = [
    { source: 'incentive' as const, leftMicros: incentive },
    { source: 'prepaid' as const, leftMicros: prepaid },
  ].map((lot) => ({
    ...lot,
    lot: newId('lot', { ...ports, bucket: bucketOf(paymentAccount) }),
    expiresAt: null,
    merchants: null,
  }))
  for (const { lot, leftMicros } of lots) await issue(ports, { lot, paymentAccount, leftMicros })
  const deals: PurchasePorts = {
    ...ports,
    selectLots: () => Promise.resolve(new Map([[paymentAccount, lots]])),
    selectSplits: (_tx, orders) =>
      Promise.resolve(
        new Map(
          orders.map(({ latestKey }) => [
            latestKey,
            {
              reward: { merchant: 'mer_other', shareMillionths: 20_000n },
              tax: { country: 'DE', rateMillionths: 190_000n },
            },
          ]),
        ),
      ),
  }
  const { buyer: purchasingAccount, merchant, sku } = input
  const outcomes = await placePurchases(
    deals,
    input.orders.map((orderId) => ({ orderId, merchant, sku, purchasingAccount, quantity: 1 })),
  )
  return outcomes.map((outcome) => {
    assert.ok(outcome.status === 'purchased')
    return outcome.purchase
  })
}

function findPayer(ports: Ports, buyer: string): Promise<string> {
  return ports.database.read('test.payer', async (tx) => {
    const [row] = await tx.query<{ payer: string }>({
      name: 'test.payer',
      text: 'select payment_account as payer from purchasing_accounts where id = $1',
      values: [buyer],
    })
    return row?.payer ?? ''
  })
}

async function issue(
  ports: Ports,
  of: { readonly lot: string; readonly paymentAccount: string; readonly leftMicros: bigint },
): Promise<void> {
  const { lot, paymentAccount, leftMicros: amountMicros } = of
  const at = ports.clock.now()
  await ports.database.transaction('test.issue', async (tx) => {
    await openLots(tx, [{ lot, paymentAccount, currency: 'USD', openedAt: at }])
    await postNewTransfers(tx, {
      transfers: [
        {
          bucket: bucketOf(paymentAccount),
          id: `${lot}/issued`,
          debitAccount: 'issued:USD',
          creditAccount: lotAccount(lot, 'USD'),
          currency: 'USD',
          amountMicros,
          recipe: 'issue',
          liveSide: 'credit',
          numbersDebit: false,
          reverses: null,
        },
      ],
      happenedAt: at,
      recordedAt: at,
    })
  })
}
