// Places the two orders of a gift, each once for ever: the giver's, and the receiver's, who takes it up.
import { selectBuyers } from '../customers/accounts/index.ts'
import type { Tx } from '../platform/index.ts'
import { findPurchaseOfOrder, ownOrderId } from '../purchases/index.ts'
import type { Order, Outcome, Purchase, Refusal } from '../purchases/index.ts'
import type { Gift } from './gift.ts'
import type { GiftPorts } from './gift-ports.ts'

/** What became of the order, without where its money comes from. */
export type GiftOutcome = Refusal | Pick<Exclude<Outcome, Refusal>, 'status' | 'purchase'>

export async function placeGiftOrder(
  ports: GiftPorts,
  { gift, merchant, sku }: Gift,
  order: Pick<Order, 'purchasingAccount' | 'expectedPrice'> & {
    readonly purpose: NonNullable<Order['purpose']>
  },
): Promise<GiftOutcome> {
  const { purchasingAccount, purpose } = order
  const before = await ports.database.read('gifts.find-order', (tx) =>
    findBareOrder(tx, { gift, merchant, purchasingAccount }),
  )
  if (before?.purpose === purpose) return { status: 'exists', purchase: before }
  const orderId = ownOrderId(purpose, gift)
  return await ports.place({ ...order, orderId, merchant, sku, quantity: 1 })
}

/**
 * Orders of gifts once had the gift's own id, before the network's had names of their own, and an order id holds for
 * ever: a gift that was on its way then is not bought or taken up a second time.
 */
async function findBareOrder(
  tx: Tx,
  input: { readonly gift: string; readonly merchant: string; readonly purchasingAccount: string },
): Promise<Purchase | undefined> {
  const [buyer] = await selectBuyers(tx, [input.purchasingAccount])
  if (buyer === undefined) return undefined
  const { gift: orderId, merchant } = input
  const { paymentAccount } = buyer
  return await findPurchaseOfOrder(tx, { paymentAccount, merchant, orderId })
}
