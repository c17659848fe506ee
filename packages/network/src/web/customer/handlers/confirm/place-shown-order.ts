// The click on an order that was shown: placed at the price that was seen, or shown again as it is now. Twice is once.
import { readMicros } from '@tallystick/money'
import { previewPurchase } from '../../../../purchases/index.ts'
import type { Outcome } from '../../../../purchases/index.ts'
import { notePurchase } from '../../../../signon/index.ts'
import type { PurchaseResult } from '../../../../signon/index.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { OneClickChoiceView } from '../../pages/one-click.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { allowOneClick, readOneClick } from '../one-click/index.ts'
import { answerOrderPage } from './order-page.ts'
import type { AskedOrder } from './order-page.ts'

interface Click {
  /** The merchant's, or of a buy link: the same one is the same purchase for ever. */
  readonly orderId: string
  readonly form: Form
  /** Leads on with what is owned now. */
  readonly finish: (purchase: PurchaseResult) => Promise<Response>
}

export async function placeShownOrder(
  deps: CustomerDeps,
  c: CustomerContext,
  asked: AskedOrder,
  click: Click,
): Promise<Response> {
  const { merchant, sku, quantity, signedOn } = asked
  const { session, token, profile } = signedOn
  const { orderId, form } = click
  const order = { merchant, sku, purchasingAccount: session.purchasingAccount, quantity }
  const { locale } = c.get('visitor').frame.format
  const oneClick = readOneClick(form, { currency: profile.currency, locale })
  if (oneClick.status === 'wrong') {
    return await deliverAgain(deps, c, asked, { click, oneClick: oneClick.typed })
  }
  const shown = readMicros(form['price'] ?? '')
  if (!shown.ok) return await deliverAgain(deps, c, asked, { click })
  const outcome = await deps.placePurchase({
    ...order,
    orderId,
    expectedPrice: { micros: shown.micros, currency: form['currency'] ?? '' },
  })
  if (outcome.status === 'refused') {
    if (outcome.code === 'price_changed') {
      return await deliverAgain(deps, c, asked, { click, shownMicros: shown.micros })
    }
    const preview = { state: 'refused', refusal: outcome } as const
    return await answerOrderPage(deps, c, asked, { preview })
  }
  if (outcome.status === 'purchased') await notePurchase(deps, { token })
  if (oneClick.status === 'wanted') await allowOneClick(deps, { ...order, rule: oneClick.rule })
  return await click.finish(resultOf(outcome))
}

// What is owned by now is delivered; all else is shown again, as it is now. The page of what is owned already shows no
// price: a click without one agrees to nothing that costs.
async function deliverAgain(
  deps: CustomerDeps,
  c: CustomerContext,
  asked: AskedOrder,
  {
    click,
    ...again
  }: {
    readonly click: Click
    readonly shownMicros?: bigint
    readonly oneClick?: OneClickChoiceView
  },
): Promise<Response> {
  const { merchant, sku, quantity, signedOn } = asked
  const { purchasingAccount } = signedOn.session
  const preview = await previewPurchase(deps, { merchant, sku, quantity, purchasingAccount })
  if (preview.state !== 'owned') return await answerOrderPage(deps, c, asked, { ...again, preview })
  return await click.finish({ status: 'already_owned', purchase: preview.purchase.purchase })
}

function resultOf(outcome: Exclude<Outcome, { status: 'refused' }>): PurchaseResult {
  const { purchase } = outcome.purchase
  // The same order again is the purchase that it made.
  return { status: outcome.status === 'already_owned' ? 'already_owned' : 'purchased', purchase }
}
