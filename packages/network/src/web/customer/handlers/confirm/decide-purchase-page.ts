// `POST /confirm/:transaction` and its cancel: the one click. Twice, in two tabs, after a reload: one purchase.
import { readMicros } from '@tallystick/money'
import { previewPurchase } from '../../../../purchases/index.ts'
import type { Outcome } from '../../../../purchases/index.ts'
import { notePurchase, recordClick } from '../../../../signon/index.ts'
import type { PurchaseDetails, PurchaseResult, Transaction } from '../../../../signon/index.ts'
import { answerError, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { OneClickChoiceView } from '../../pages/one-click.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { allowOneClick, readOneClick } from '../one-click/index.ts'
import { answerConfirmPage, findDecidable } from './confirm-page.ts'
import { findBought } from './find-bought.ts'

export async function submitConfirm(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const found = await findDecidable(deps, c)
  if (!found.ok) return found.answer
  const form = await readForm(deps, c)
  if (form === undefined) return await answerError(c, { kind: 'forbidden' })
  const { transaction, signedOn } = found
  const { session } = signedOn
  const { details, merchant } = transaction
  await recordClick(deps, { signOn: session.signOn, merchant })
  if (details === undefined) {
    return answerSeeOther(await deps.signOn.finishTransaction({ transaction, session }))
  }
  return await buy(deps, c, { transaction, details, signedOn, form })
}

export async function cancelConfirm(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const id = c.req.param('transaction') ?? ''
  if ((await readForm(deps, c)) === undefined) return await answerError(c, { kind: 'forbidden' })
  const { browser, signedOn } = c.get('visitor')
  const found = await deps.signOn.findTransaction({ id, browser })
  // One that is over has its own page.
  if (found.state !== 'open') return answerSeeOther(`/confirm/${encodeURIComponent(id)}`)
  const { transaction } = found
  const { merchant, details } = transaction
  const bought =
    signedOn === undefined || details === undefined
      ? undefined
      : await findBought(deps, signedOn, { merchant, orderId: details.id })
  // Bought in another tab before it was cancelled in this one: the merchant must not hear that nothing was.
  if (bought !== undefined) return answerSeeOther(`/confirm/${encodeURIComponent(id)}`)
  return answerSeeOther(await deps.signOn.cancelTransaction(transaction))
}

async function buy(
  deps: CustomerDeps,
  c: CustomerContext,
  input: {
    readonly transaction: Transaction
    readonly details: PurchaseDetails
    readonly signedOn: SignedOn
    readonly form: Form
  },
): Promise<Response> {
  const { transaction, details, signedOn, form } = input
  const { session, token } = signedOn
  const { purchasingAccount } = session
  const { merchant } = transaction
  const { offer: sku, quantity } = details
  const order = { merchant, sku, purchasingAccount, quantity }
  const { locale } = c.get('visitor').frame.format
  const oneClick = readOneClick(form, { currency: signedOn.profile.currency, locale })
  if (oneClick.status === 'wrong') {
    const asked = { transaction, details, signedOn, oneClick: oneClick.typed }
    return await deliverAgain(deps, c, asked, order)
  }
  const shown = readMicros(form['price'] ?? '')
  if (!shown.ok) return await deliverAgain(deps, c, { transaction, details, signedOn }, order)
  const outcome = await deps.placePurchase({
    ...order,
    orderId: details.id,
    expectedPrice: { micros: shown.micros, currency: form['currency'] ?? '' },
  })
  if (outcome.status === 'refused') {
    const asked = { transaction, details, signedOn }
    if (outcome.code === 'price_changed') {
      return await deliverAgain(deps, c, { ...asked, shownMicros: shown.micros }, order)
    }
    const preview = { state: 'refused', refusal: outcome } as const
    return await answerConfirmPage(deps, c, { ...asked, preview })
  }
  if (outcome.status === 'purchased') await notePurchase(deps, { token })
  if (oneClick.status === 'wanted') await allowOneClick(deps, { ...order, rule: oneClick.rule })
  const purchase = resultOf(outcome)
  return answerSeeOther(await deps.signOn.finishTransaction({ transaction, session, purchase }))
}

// What is owned by now is delivered; all else is shown again, as it is now. The page of what is owned already shows no
// price: a click without one agrees to nothing that costs.
async function deliverAgain(
  deps: CustomerDeps,
  c: CustomerContext,
  asked: {
    readonly transaction: Transaction
    readonly details: PurchaseDetails
    readonly signedOn: SignedOn
    readonly shownMicros?: bigint
    readonly oneClick?: OneClickChoiceView
  },
  order: Parameters<typeof previewPurchase>[1],
): Promise<Response> {
  const preview = await previewPurchase(deps, order)
  if (preview.state !== 'owned') return await answerConfirmPage(deps, c, { ...asked, preview })
  const { transaction, signedOn } = asked
  const purchase = { status: 'already_owned', purchase: preview.purchase.purchase } as const
  const { session } = signedOn
  return answerSeeOther(await deps.signOn.finishTransaction({ transaction, session, purchase }))
}

function resultOf(outcome: Exclude<Outcome, { status: 'refused' }>): PurchaseResult {
  const { purchase } = outcome.purchase
  // The same order again is the purchase that it made.
  return { status: outcome.status === 'already_owned' ? 'already_owned' : 'purchased', purchase }
}
