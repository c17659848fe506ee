// `GET /confirm/:transaction`: what a merchant sent this browser for, and what stands in its way. The click itself is
// in decide-purchase-page.ts.
import type { CurrencyCode } from '@tallystick/money'
import type { Offer } from '../../../../offers/index.ts'
import { previewPurchase } from '../../../../purchases/index.ts'
import type { Preview } from '../../../../purchases/index.ts'
import { isClickDue } from '../../../../signon/index.ts'
import type { PurchaseDetails, Transaction } from '../../../../signon/index.ts'
import { answerError, answerNotFound, answerSeeOther } from '../../../frame/answer-page.ts'
import { findBrand } from '../../../frame/find-brand.ts'
import type { OneClickChoiceView } from '../../pages/one-click.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { suggestOneClick } from '../one-click/index.ts'
import { answerReadyPage, answerRefusedPage } from './confirm-views.ts'
import type { Purchasing, ReadyPurchasing } from './confirm-views.ts'
import { answerEndedPage } from './ended-page.ts'
import { findBought } from './find-bought.ts'
import { findItem } from './find-item.ts'
import { isSignedOnFor } from './transaction-context.ts'
import { answerOwnedPage, answerVisitPage } from './visit-page.ts'

/** A transaction that can be decided by who is signed on; or the page to show instead. */
export type Decidable =
  | { readonly ok: false; readonly answer: Response }
  | { readonly ok: true; readonly transaction: Transaction; readonly signedOn: SignedOn }

export async function findDecidable(deps: CustomerDeps, c: CustomerContext): Promise<Decidable> {
  const id = c.req.param('transaction') ?? ''
  const { browser, signedOn, sendsCookies } = c.get('visitor')
  const found = await deps.signOn.findTransaction({ id, browser })
  if (found.state === 'unknown') {
    // It began in another browser, or in this one, which kept nothing of it.
    const answer = sendsCookies
      ? answerNotFound(c)
      : answerError(c, { kind: 'cookies', isForm: false })
    return { ok: false, answer: await answer }
  }
  if (found.state === 'ended') return { ok: false, answer: await answerEndedPage(deps, c, found) }
  const { transaction } = found
  if (signedOn === undefined || !isSignedOnFor(transaction, signedOn)) {
    const answer = answerSeeOther(`/sign-on?transaction=${encodeURIComponent(id)}`)
    return { ok: false, answer }
  }
  return { ok: true, transaction, signedOn }
}

export async function showConfirm(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const found = await findDecidable(deps, c)
  if (!found.ok) return found.answer
  const { transaction, signedOn } = found
  const { merchant, details } = transaction
  const { session } = signedOn
  const isDue = await isClickDue(deps, { signOn: session.signOn, merchant })
  if (details === undefined) {
    if (isDue) return await answerVisitPage(deps, c, transaction)
    return answerSeeOther(await deps.signOn.finishTransaction({ transaction, session }))
  }
  const { purchasingAccount } = session
  const { offer: sku, quantity } = details
  // In another tab it was confirmed meanwhile: what was bought is not asked about again.
  const bought = await findBought(deps, signedOn, { merchant, orderId: details.id })
  if (bought !== undefined) {
    const purchase = { status: 'purchased', purchase: bought.purchase } as const
    return answerSeeOther(await deps.signOn.finishTransaction({ transaction, session, purchase }))
  }
  const order = { merchant, sku, purchasingAccount, quantity }
  const preview = await previewPurchase(deps, order)
  if (preview.state === 'owned') {
    if (isDue) return await answerOwnedPage(deps, c, transaction)
    const purchase = { status: 'already_owned', purchase: preview.purchase.purchase } as const
    return answerSeeOther(await deps.signOn.finishTransaction({ transaction, session, purchase }))
  }
  return await answerConfirmPage(deps, c, { transaction, details, signedOn, preview })
}

/** The page that asks, or the one that says why it cannot be bought. */
export async function answerConfirmPage(
  deps: CustomerDeps,
  c: CustomerContext,
  input: {
    readonly transaction: Transaction
    readonly details: PurchaseDetails
    readonly signedOn: SignedOn
    /** What it would cost now, or why it cannot be bought. */
    readonly preview: Exclude<Preview, { state: 'owned' }>
    /** What the page showed before, where that is no longer the price. */
    readonly shownMicros?: bigint | undefined
    /** What was typed about not being asked any more, where that is wrong. */
    readonly oneClick?: OneClickChoiceView | undefined
  },
): Promise<Response> {
  const { transaction, details, signedOn } = input
  const branded = await findBrand(deps, transaction.merchant)
  const offer = await findItem(deps, { merchant: transaction.merchant, sku: details.offer })
  if (branded === undefined || offer === undefined) return await answerNotFound(c)
  const { currency } = signedOn.profile
  const unitMicros = offer.prices.get(currency)
  const [shownCurrency, shownUnitMicros] =
    unitMicros === undefined ? firstPrice(offer.prices) : [currency, unitMicros]
  const list = { micros: shownUnitMicros * BigInt(details.quantity), currency: shownCurrency }
  const { preview } = input
  const purchasing: Purchasing = {
    transaction,
    brand: branded.brand,
    signedOn,
    title: details.quantity === 1 ? offer.title : `${details.quantity} × ${offer.title}`,
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
        merchant: transaction.merchant,
        priceMicros,
        locale: c.get('visitor').frame.format.locale,
      })),
    isGiftable: offer.kind === 'digital' && details.quantity === 1,
    endsAt: accessUntil,
  }
  return await answerReadyPage(deps, c, ready, input.shownMicros)
}

function firstPrice(prices: Offer['prices']): readonly [CurrencyCode, bigint] {
  const [first] = prices
  if (first === undefined) throw new Error('an offer without any price passed its schema')
  return first
}
