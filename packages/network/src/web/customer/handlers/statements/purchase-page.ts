// `GET /purchases/:id`: one purchase; its mark as a business expense. Somebody else's answers like none.
import { fullName } from '../../../../customers/index.ts'
import { isEntitled, orderIdForMerchant } from '../../../../purchases/index.ts'
import { markExpense } from '../../../../statements/index.ts'
import {
  answerError,
  answerNotFound,
  answerPage,
  answerSeeOther,
} from '../../../frame/answer-page.ts'
import { brandOf } from '../../../frame/find-brand.ts'
import { readForm } from '../../../frame/read-form.ts'
import { renderPurchase } from '../../pages/purchase.ts'
import type { PurchaseView } from '../../pages/purchase.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { nextBillingOf } from '../confirm/confirm-views.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { findPurchasePage } from './find-purchase-page.ts'
import type { FoundPurchase } from './find-purchase-page.ts'

export async function showPurchase(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const asked = c.req.param('id') ?? ''
  // A merchant that leads its customer here names the purchase by the id that it knows.
  const merchant = c.req.query('merchant')
  const id = merchant === undefined ? asked : deps.outward.readId(merchant, asked)
  return await withSignOn(deps, c, async (signedOn) => {
    const { frame, csrf } = c.get('visitor')
    const found =
      id === undefined
        ? undefined
        : await deps.database.read('web.read-purchase', (tx) =>
            findPurchasePage(tx, signedOn.profile, id),
          )
    if (found === undefined) return await answerNotFound(c)
    // Only to whom it belongs: the id inside tells of its payer.
    if (merchant !== undefined) return answerSeeOther(`/purchases/${found.purchase.purchase}`)
    const view = viewOf(deps, signedOn, found, csrf)
    return await answerPage(c, frame, renderPurchase(frame, view))
  })
}

export async function submitExpense(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const purchase = c.req.param('id') ?? ''
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const { purchasingAccount, paymentAccount } = profile
    const isOn = form['on'] === '1'
    const marked = await markExpense(deps, { purchase, purchasingAccount, paymentAccount, isOn })
    if (marked === 'unknown_purchase') return await answerNotFound(c)
    return answerSeeOther(`/purchases/${purchase}#expense`)
  })
}

function viewOf(
  deps: CustomerDeps,
  { profile }: SignedOn,
  found: FoundPurchase,
  csrf: string,
): PurchaseView {
  const { purchase, version, merchant, payment, credits } = found
  const { purchase: id, currency, cappedMicros, priceMicros } = purchase
  const isOpen = isEntitled(purchase, deps.clock.now())
  const creditedMicros = credits
    .filter(({ state }) => state !== 'refused')
    .reduce((sum, { credit }) => sum + credit.micros, 0n)
  // What is given back in full, or cost nothing, has nothing left to be asked for.
  const isLeft = priceMicros > creditedMicros
  return {
    purchaseId: deps.outward.idFor(merchant.merchant, id),
    csrf,
    title: purchase.quantity === 1 ? version.title : `${purchase.quantity} × ${version.title}`,
    description: version.description === '' ? undefined : version.description,
    quantity: purchase.quantity,
    brand: brandOf(merchant),
    price: { micros: priceMicros, currency },
    capped: cappedMicros === 0n ? undefined : { micros: cappedMicros, currency },
    purchasedAt: purchase.happenedAt,
    payment: payment ?? { state: 'outstanding', at: nextBillingOf(deps, profile) },
    credits,
    access: {
      until: purchase.entitlementEndedAt ?? purchase.accessUntil ?? undefined,
      hasEnded: !isOpen,
    },
    term: purchase.term ?? undefined,
    // What a member bought opens for that member only.
    openAction: found.isOwn && isOpen ? `/library/${id}/open` : undefined,
    openUrl: version.url === '' ? merchant.site : version.url,
    buyerName: found.buyerName,
    accountName: fullName(profile),
    merchantReference: orderIdForMerchant(deps.outward, purchase),
    isBusiness: found.isBusiness,
    expenseAction: `/purchases/${id}/business-expense`,
    refundUrl: isLeft ? `/purchases/${id}/refund` : undefined,
    disputeUrl: isLeft ? `/purchases/${id}/dispute` : undefined,
    contactUrl: `/help/contact?purchase=${id}`,
    receiptPdfUrl: `/purchases/${id}/receipt.pdf`,
    receiptUrl: isOpen ? `/purchases/${id}/receipt` : undefined,
  }
}
