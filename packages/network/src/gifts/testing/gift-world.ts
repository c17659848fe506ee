// A small world for tests of gifts: givers, receivers, one thing to give, and what the books say of it.
import { createSecretKey } from 'node:crypto'
import { parseMicros } from '@tallystick/money'
import { testOutward } from '../../outward/testing/test-outward.ts'
import { newId } from '../../platform/index.ts'
import type { Database } from '../../platform/index.ts'
import { placePurchases } from '../../purchases/index.ts'
import { addMerchant, addOffers, openWorld } from '../../purchases/testing/purchase-world.ts'
import type { TestBuyer, World } from '../../purchases/testing/purchase-world.ts'
import type { GiftPorts } from '../gift-ports.ts'
import type { GiftOrder } from '../give-gift.ts'

export interface GiftWorld extends World {
  readonly merchant: string
  readonly ports: GiftPorts
  /** The same, on a database that may die. */
  readonly portsOn: (database: Database) => GiftPorts
  readonly order: (giver: TestBuyer, more?: Partial<GiftOrder>) => GiftOrder
  /** Purchases, credits and notices of an account, in words. */
  readonly tell: (buyer: TestBuyer) => Promise<string>
}

export async function openGiftWorld(): Promise<GiftWorld> {
  const world = await openWorld()
  const merchant = await addMerchant(world)
  await addOffers(world, [merchant], { prices: { USD: 2_500_000n } })
  const giftKey = createSecretKey(Buffer.alloc(32, 7))
  const portsOn = (database: Database): GiftPorts => {
    const ports = { ...world, database }
    return {
      ...ports,
      giftKey,
      outward: testOutward(),
      giftDays: 365,
      answerDays: 5,
      place: async (order) => {
        const [outcome] = await placePurchases(ports, [order])
        if (outcome === undefined) throw new Error('one order has one outcome')
        return outcome
      },
    }
  }
  return {
    ...world,
    merchant,
    portsOn,
    ports: portsOn(world.database),
    order: ({ bucket, purchasingAccount, paymentAccount }, more = {}) => ({
      gift: newId('gft', { ...world, bucket }),
      giver: { purchasingAccount, paymentAccount },
      merchant,
      sku: 'article',
      price: { micros: parseMicros('2.50'), currency: 'USD' as GiftOrder['price']['currency'] },
      receiver: { email: 'grace@example.org', emailKey: 'grace@example.org', language: 'en' },
      senderName: 'Ada',
      message: 'For you.',
      ...more,
    }),
    tell: (buyer) => tell(world, buyer),
  }
}

async function tell(
  world: World,
  { paymentAccount, purchasingAccount }: TestBuyer,
): Promise<string> {
  const [row] = await world.database.read('test.tell', (tx) =>
    tx.query<{ bought: string; back: string; told: string }>({
      name: 'test.tell',
      text: `select
          coalesce((select string_agg(coalesce(purpose, 'own') || ' ' || price_micros, ', ' order by tab_number)
            from purchases where payment_account = $1), 'nothing') as bought,
          coalesce((select string_agg(amount_micros::text, ', ') from purchase_credits
            where payment_account = $1 and status = 'granted'), 'nothing') as back,
          coalesce((select string_agg(kind, ', ' order by kind) from outbox_notices
            where receiver = $2), 'nothing') as told`,
      values: [paymentAccount, purchasingAccount],
    }),
  )
  return `bought ${row?.bought}; back ${row?.back}; told ${row?.told}`
}

/** How many mails with links were asked for, of one gift. */
export async function countSent(world: World, gift: string): Promise<number> {
  const [row] = await world.database.read('test.count-sent', (tx) =>
    tx.query<{ count: bigint }>({
      name: 'test.count-sent',
      text: `select count(*) as count from outbox_notices where cause like $1`,
      values: [`gift-received/${gift}/%`],
    }),
  )
  return Number(row?.count ?? 0)
}
