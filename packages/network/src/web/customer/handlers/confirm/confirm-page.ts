// `GET /confirm/:transaction`: what a merchant sent this browser for, and what stands in its way. The click itself is
// in decide-purchase-page.ts.
import { previewPurchase } from '../../../../purchases/index.ts'
import { isClickDue } from '../../../../signon/index.ts'
import type { PurchaseDetails, Transaction } from '../../../../signon/index.ts'
import { answerError, answerNotFound, answerSeeOther } from '../../../frame/answer-page.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { answerEndedPage } from './ended-page.ts'
import { findBought } from './find-bought.ts'
import { answerOrderPage } from './order-page.ts'
import type { AskedOrder } from './order-page.ts'
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
  const asked = askedBy(transaction, details, signedOn)
  return await answerOrderPage(deps, c, asked, { preview })
}

/** What a transaction asks for, and where its page leads. */
export function askedBy(
  transaction: Transaction,
  details: PurchaseDetails,
  signedOn: SignedOn,
): AskedOrder {
  const { id, merchant, redirectOrigin } = transaction
  const query = `?transaction=${encodeURIComponent(id)}`
  return {
    merchant,
    sku: details.offer,
    quantity: details.quantity,
    signedOn,
    ways: {
      action: `/confirm/${id}`,
      cancelAction: `/confirm/${id}/cancel`,
      giftUrl: `/gifts/new${query}`,
      notYouUrl: `/sign-on${query}&switch=1`,
      target: redirectOrigin,
    },
  }
}
