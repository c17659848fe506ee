// `GET /confirm/:transaction`: what a merchant sent this browser for, and what stands in its way. The click itself is
// in decide-purchase-page.ts.
import type { CurrencyCode } from '@tallystick/money'
import type { Offer } from '../../offers/index.ts'
import { isClickDue } from '../../signon/index.ts'
import type { PurchaseDetails, Transaction } from '../../signon/index.ts'
import { renderConfirm } from '../pages.ts'
import type { ConfirmRefusal } from '../pages.ts'
import { answerNotFound, answerPage, answerSeeOther } from './answer-page.ts'
import { answerReadyPage, answerRefusedPage } from './confirm-views.ts'
import type { Purchasing } from './confirm-views.ts'
import { findBrand } from './find-brand.ts'
import { findItem } from './find-item.ts'
import { previewPurchase } from './preview-purchase.ts'
import { refusalWords } from './refusal-words.ts'
import { isSignedOnFor } from './transaction-context.ts'
import type { SignedOn, WebContext } from './visitor.ts'
import { answerOwnedPage, answerVisitPage } from './visit-page.ts'
import type { WebDeps } from './web-deps.ts'

/** A transaction that can be decided by who is signed on; or the page to show instead. */
export type Decidable =
  | { readonly ok: false; readonly answer: Response }
  | { readonly ok: true; readonly transaction: Transaction; readonly signedOn: SignedOn }

export async function findDecidable(deps: WebDeps, c: WebContext): Promise<Decidable> {
  const id = c.req.param('transaction') ?? ''
  const { browser, signedOn } = c.get('visitor')
  const found = await deps.signOn.findTransaction({ id, browser })
  if (found.state === 'unknown') return { ok: false, answer: await answerNotFound(c) }
  if (found.state === 'ended') return { ok: false, answer: await answerEnded(deps, c, found) }
  const { transaction } = found
  if (signedOn === undefined || !isSignedOnFor(transaction, signedOn)) {
    const answer = answerSeeOther(`/sign-on?transaction=${encodeURIComponent(id)}`)
    return { ok: false, answer }
  }
  return { ok: true, transaction, signedOn }
}

export async function showConfirm(deps: WebDeps, c: WebContext): Promise<Response> {
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
  const order = { merchant, sku, purchasingAccount, quantity }
  const preview = await previewPurchase(deps.placePurchase, order)
  if (preview.state === 'owned') {
    if (isDue) return await answerOwnedPage(deps, c, transaction)
    const purchase = { status: 'already_owned', purchase: preview.purchase.purchase } as const
    return answerSeeOther(await deps.signOn.finishTransaction({ transaction, session, purchase }))
  }
  const refusal = preview.state === 'refused' ? refusalWords[preview.code] : undefined
  return await answerConfirmPage(deps, c, { transaction, details, signedOn, refusal })
}

/** The page that asks, or the one that says why it cannot be bought. */
export async function answerConfirmPage(
  deps: WebDeps,
  c: WebContext,
  input: {
    readonly transaction: Transaction
    readonly details: PurchaseDetails
    readonly signedOn: SignedOn
    /** What the page showed before, where that is no longer the price. */
    readonly shownMicros?: bigint | undefined
    /** Why it cannot be bought. */
    readonly refusal?: ConfirmRefusal | undefined
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
  const purchasing: Purchasing = {
    transaction,
    brand: branded.brand,
    signedOn,
    title: details.quantity === 1 ? offer.title : `${details.quantity} × ${offer.title}`,
    description: offer.description,
    access: offer.access,
    price: { micros: shownUnitMicros * BigInt(details.quantity), currency: shownCurrency },
  }
  const { refusal } = input
  if (refusal !== undefined) return await answerRefusedPage(deps, c, purchasing, refusal)
  return await answerReadyPage(deps, c, purchasing, input.shownMicros)
}

function firstPrice(prices: Offer['prices']): readonly [CurrencyCode, bigint] {
  const [first] = prices
  if (first === undefined) throw new Error('an offer without any price passed its schema')
  return first
}

async function answerEnded(
  deps: WebDeps,
  c: WebContext,
  ended: { readonly merchant: string; readonly returnTo: string | undefined },
): Promise<Response> {
  const branded = await findBrand(deps, ended.merchant)
  if (branded === undefined) return await answerNotFound(c)
  const { frame } = c.get('visitor')
  const markup = renderConfirm(frame, {
    kind: 'expired',
    brand: branded.brand,
    backUrl: ended.returnTo ?? branded.merchant.site,
  })
  return await answerPage(c, frame, markup, { status: 410 })
}
