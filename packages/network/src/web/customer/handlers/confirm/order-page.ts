// One order that somebody looks at, whatever brought them: the page that asks for the click, or says what is in the
// way.
import type { CurrencyCode } from '@tallystick/money'
import type { Offer } from '../../../../offers/index.ts'
import type { Preview } from '../../../../purchases/index.ts'
import { answerNotFound } from '../../../frame/answer-page.ts'
import { findBrand } from '../../../frame/find-brand.ts'
import type { OneClickChoiceView } from '../../pages/one-click.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { suggestOneClick } from '../one-click/index.ts'
import { answerReadyPage, answerRefusedPage } from './confirm-views.ts'
import type { Purchasing, ReadyPurchasing, Ways } from './confirm-views.ts'
import { findItem } from './find-item.ts'

/** What is to be bought of whom by whom, and where its page leads. */
export interface AskedOrder {
  readonly merchant: string
  readonly sku: string
  readonly quantity: number
  readonly signedOn: SignedOn
  readonly ways: Ways
}

/** The page that asks, or the one that says why it cannot be bought. */
export async function answerOrderPage(
  deps: CustomerDeps,
  c: CustomerContext,
  { merchant, sku, quantity, signedOn, ways }: AskedOrder,
  input: {
    /** What it would cost now, or why it cannot be bought. */
    readonly preview: Exclude<Preview, { state: 'owned' }>
    /** What the page showed before, where that is no longer the price. */
    readonly shownMicros?: bigint | undefined
    /** What was typed about not being asked any more, where that is wrong. */
    readonly oneClick?: OneClickChoiceView | undefined
  },
): Promise<Response> {
  const branded = await findBrand(deps, merchant)
  const offer = await findItem(deps, { merchant, sku })
  if (branded === undefined || offer === undefined) return await answerNotFound(c)
  const { currency } = signedOn.profile
  const unitMicros = offer.prices.get(currency)
  const [shownCurrency, shownUnitMicros] =
    unitMicros === undefined ? firstPrice(offer.prices) : [currency, unitMicros]
  const list = { micros: shownUnitMicros * BigInt(quantity), currency: shownCurrency }
  const { preview } = input
  const purchasing: Purchasing = {
    ways,
    brand: branded.brand,
    signedOn,
    title: quantity === 1 ? offer.title : `${quantity} × ${offer.title}`,
    description: offer.description,
    access: offer.access,
    price: list,
  }
  if (preview.state === 'refused') {
    return await answerRefusedPage(deps, c, purchasing, preview.refusal)
  }
  const { priceMicros, cappedMicros, accessUntil } = preview.purchase
  const ready: ReadyPurchasing = {
    ...purchasing,
    price: { micros: priceMicros, currency },
    listPrice: cappedMicros === 0n ? undefined : { micros: priceMicros + cappedMicros, currency },
    limit: preview.limit,
    oneClick:
      input.oneClick ??
      (await suggestOneClick(deps, signedOn, {
        merchant,
        priceMicros,
        locale: c.get('visitor').frame.format.locale,
      })),
    isGiftable: offer.kind === 'digital' && quantity === 1,
    endsAt: accessUntil,
  }
  return await answerReadyPage(deps, c, ready, input.shownMicros)
}

function firstPrice(prices: Offer['prices']): readonly [CurrencyCode, bigint] {
  const [first] = prices
  if (first === undefined) throw new Error('an offer without any price passed its schema')
  return first
}
