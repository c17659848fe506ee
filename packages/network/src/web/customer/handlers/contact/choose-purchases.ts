// The purchases that somebody may write about: the latest of their own, and the one on whose page they began.
import type { Profile } from '../../../../customers/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import { customerViewer, findPurchase, pagePurchases } from '../../../../purchases/index.ts'
import { formatInstant } from '../../../frame/format.ts'
import type { Format } from '../../../frame/format.ts'
import { describePurchases } from '../statements/describe-purchases.ts'
import type { ContactView } from '../../pages/contact.ts'

const chosenFromCount = 20

export type ChoosablePurchases = NonNullable<ContactView['purchases']>

/** @param input.begunOn left out where it is nobody's, or somebody else's. */
export async function choosePurchases(
  tx: Tx,
  input: { readonly profile: Profile; readonly format: Format; readonly begunOn: string },
): Promise<ChoosablePurchases> {
  const { paymentAccount, purchasingAccount, currency } = input.profile
  const { purchases } = await pagePurchases(tx, {
    paymentAccount,
    purchasingAccount,
    currency,
    first: 'newest',
    limit: chosenFromCount,
  })
  const isListed = purchases.some(({ purchase }) => purchase === input.begunOn)
  const begunOn = isListed
    ? undefined
    : await findPurchase(tx, input.begunOn, await customerViewer(tx, input.profile))
  const offered = begunOn === undefined ? purchases : [begunOn, ...purchases]
  const lines = await describePurchases(tx, offered)
  return lines.map(({ title, merchantName, purchasedAt }, index) => ({
    purchase: offered[index]?.purchase ?? '',
    label: `${title}, ${merchantName}, ${formatInstant(purchasedAt, input.format)}`,
  }))
}
