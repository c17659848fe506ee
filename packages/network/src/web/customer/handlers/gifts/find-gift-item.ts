// What is to be given: the item of a transaction that a merchant sent the browser for, or of an own purchase.
import { selectOfferVersions } from '../../../../offers/index.ts'
import type { Offer } from '../../../../offers/index.ts'
import { findPurchase } from '../../../../purchases/index.ts'
import { findBrand } from '../../../frame/find-brand.ts'
import type { BrandedMerchant } from '../../../frame/find-brand.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { findItem } from '../confirm/find-item.ts'

export interface GiftItem {
  readonly offer: Offer
  readonly branded: BrandedMerchant
  /** Leads to this item again: `?transaction=…` or `?purchase=…`. */
  readonly query: string
  /** Where the person came from. */
  readonly cancelUrl: string
}

/** Undefined for what is not this browser's, or this person's, and for what is no longer there. */
export async function findGiftItem(
  deps: CustomerDeps,
  c: CustomerContext,
  signedOn: SignedOn,
): Promise<GiftItem | undefined> {
  const { transaction, purchase } = c.req.query()
  if (transaction !== undefined) return await ofTransaction(deps, c, transaction)
  return purchase === undefined ? undefined : await ofPurchase(deps, signedOn, purchase)
}

async function ofTransaction(
  deps: CustomerDeps,
  c: CustomerContext,
  id: string,
): Promise<GiftItem | undefined> {
  const { browser } = c.get('visitor')
  const found = await deps.signOn.findTransaction({ id, browser })
  if (found.state !== 'open' || found.transaction.details === undefined) return undefined
  const { merchant, details } = found.transaction
  return await describe(deps, {
    merchant,
    sku: details.offer,
    query: `?transaction=${encodeURIComponent(id)}`,
    cancelUrl: `/confirm/${encodeURIComponent(id)}`,
  })
}

async function ofPurchase(
  deps: CustomerDeps,
  { profile }: SignedOn,
  id: string,
): Promise<GiftItem | undefined> {
  const { purchasingAccount } = profile
  const found = await deps.database.read('web.find-gift-item', async (tx) => {
    const purchase = await findPurchase(tx, id, { role: 'customer', purchasingAccount })
    if (purchase === undefined) return undefined
    const [version] = await selectOfferVersions(tx, [purchase.offerVersion])
    return version === undefined ? undefined : { merchant: purchase.merchant, sku: version.sku }
  })
  if (found === undefined) return undefined
  return await describe(deps, { ...found, query: `?purchase=${id}`, cancelUrl: '/library' })
}

async function describe(
  deps: CustomerDeps,
  item: {
    readonly merchant: string
    readonly sku: string
    readonly query: string
    readonly cancelUrl: string
  },
): Promise<GiftItem | undefined> {
  const { merchant, sku, query, cancelUrl } = item
  const [branded, offer] = await Promise.all([
    findBrand(deps, merchant),
    findItem(deps, { merchant, sku }),
  ])
  if (branded === undefined || offer === undefined) return undefined
  return { offer, branded, query, cancelUrl }
}
