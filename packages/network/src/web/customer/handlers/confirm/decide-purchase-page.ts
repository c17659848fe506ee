// `POST /confirm/:transaction` and its cancel: the one click. Twice, in two tabs, after a reload: one purchase.
import { recordClick } from '../../../../signon/index.ts'
import { answerError, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { askedBy, findDecidable } from './confirm-page.ts'
import { findBought } from './find-bought.ts'
import { placeShownOrder } from './place-shown-order.ts'

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
  return await placeShownOrder(deps, c, askedBy(transaction, details, signedOn), {
    orderId: details.id,
    form,
    finish: async (purchase) =>
      answerSeeOther(await deps.signOn.finishTransaction({ transaction, session, purchase })),
  })
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
