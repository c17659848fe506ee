// `/buy/:merchant?sku=…`: the page of the one click for who came by a plain link. Nothing is bought by following it.
import type { Offer } from '../../../../offers/index.ts'
import { previewPurchase } from '../../../../purchases/index.ts'
import { recordClick } from '../../../../signon/index.ts'
import { answerError, answerNotFound, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { findItem } from '../confirm/find-item.ts'
import { answerOrderPage } from '../confirm/order-page.ts'
import type { AskedOrder } from '../confirm/order-page.ts'
import { placeShownOrder } from '../confirm/place-shown-order.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { deliverBought } from './deliver-bought.ts'

/** 128 random bits: drawn for the page, so that whatever is clicked twice on it is one purchase. */
const orderPattern = /^buy-link-[\w-]{22}$/

export async function showBuyLink(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const offer = await findOffer(deps, c)
  if (offer === undefined) return await answerNotFound(c)
  return await withSignOn(deps, c, async (signedOn) => {
    const order = `buy-link-${Buffer.from(deps.random.bytes(16)).toString('base64url')}`
    const asked = askedBy(offer, order, signedOn)
    const { merchant, sku, quantity } = asked
    const { purchasingAccount } = signedOn.session
    const preview = await previewPurchase(deps, { merchant, sku, quantity, purchasingAccount })
    // To be opened by a click there: a link of anybody's tells the merchant nothing of who follows it.
    if (preview.state === 'owned') return answerSeeOther('/library')
    return await answerOrderPage(deps, c, asked, { preview })
  })
}

export async function submitBuyLink(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const offer = await findOffer(deps, c)
  const order = c.req.query('order') ?? ''
  if (offer === undefined || !orderPattern.test(order)) return await answerNotFound(c)
  return await withSignOn(deps, c, async (signedOn) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const { merchant } = offer
    await recordClick(deps, { signOn: signedOn.session.signOn, merchant })
    return await placeShownOrder(deps, c, askedBy(offer, order, signedOn), {
      orderId: order,
      form,
      finish: ({ purchase }) => deliverBought(deps, c, { signedOn, purchase }),
    })
  })
}

/** Back to where the offer is shown. */
export async function cancelBuyLink(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  if ((await readForm(deps, c)) === undefined) return await answerError(c, { kind: 'forbidden' })
  const offer = await findOffer(deps, c)
  return offer === undefined ? await answerNotFound(c) : answerSeeOther(offer.url)
}

/** Registered, on sale, and of a kind that opens something: there is nobody who would deliver anything else. */
async function findOffer(
  deps: CustomerDeps,
  c: CustomerContext,
): Promise<(Offer & { readonly merchant: string; readonly sku: string }) | undefined> {
  const merchant = c.req.param('merchant') ?? ''
  const sku = c.req.query('sku') ?? ''
  const offer = await findItem(deps, { merchant, sku })
  if (offer?.isRegistered !== true || offer.status !== 'active') return undefined
  return offer.kind === 'digital' || offer.kind === 'subscription' ? offer : undefined
}

function askedBy(
  { merchant, sku, url }: { readonly merchant: string; readonly sku: string; readonly url: string },
  order: string,
  signedOn: SignedOn,
): AskedOrder {
  const path = `/buy/${encodeURIComponent(merchant)}`
  const query = new URLSearchParams({ sku }).toString()
  return {
    merchant,
    sku,
    quantity: 1,
    signedOn,
    ways: {
      action: `${path}?${query}&order=${order}`,
      cancelAction: `${path}/cancel?${query}`,
      giftUrl: undefined,
      notYouUrl: '/sign-on?switch=1',
      target: new URL(url).origin,
    },
  }
}
