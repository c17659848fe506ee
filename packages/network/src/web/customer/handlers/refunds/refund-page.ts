// `GET` and `POST /purchases/:id/refund`: asking for the price of a purchase back.
import { answerDueAt } from '../../../../claims/index.ts'
import { previewRefund, refundReasons, requestRefund } from '../../../../refunds/index.ts'
import type { RefundDecision, RefundRefusal } from '../../../../refunds/index.ts'
import {
  answerError,
  answerNotFound,
  answerPage,
  answerSeeOther,
} from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { Form } from '../../../frame/read-form.ts'
import { renderRefund } from '../../pages/refund.ts'
import type { RefundFormView } from '../../pages/refund.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { findClaimedItem } from '../claims/find-claimed-item.ts'
import type { ClaimedItem } from '../claims/find-claimed-item.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { readRefundForm } from './read-refund-form.ts'

type FoundItem = ClaimedItem & { readonly preview: RefundDecision }

export async function showRefund(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const found = await findItem(deps, c, signedOn)
    if (found === undefined) return await answerNotFound(c)
    if (found.preview.outcome === 'refused')
      return await answerRefused(c, found, found.preview.code)
    return await answerForm(deps, c, found, { values: {}, errors: {} })
  })
}

async function findItem(
  deps: CustomerDeps,
  c: CustomerContext,
  { profile }: SignedOn,
): Promise<FoundItem | undefined> {
  const askedBy = profile.purchasingAccount
  return await deps.database.read('web.read-refund', async (tx) => {
    const item = await findClaimedItem(tx, c.req.param('id') ?? '', profile)
    if (item === undefined) return undefined
    const { purchase } = item
    const at = deps.clock.now()
    const preview = await previewRefund(tx, deps.claims.refunds, { purchase, askedBy, at })
    return { ...item, preview }
  })
}

export async function submitRefund(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const found = await findItem(deps, c, signedOn)
    if (found === undefined) return await answerNotFound(c)
    return await submit(deps, c, { found, signedOn, form })
  })
}

async function submit(
  deps: CustomerDeps,
  c: CustomerContext,
  {
    found,
    signedOn,
    form,
  }: { readonly found: FoundItem; readonly signedOn: SignedOn; readonly form: Form },
): Promise<Response> {
  const { purchase, preview } = found
  // Sent twice, the first may have taken all that was left: then the price is the bound of what can be meant.
  const leftMicros = preview.outcome === 'refused' ? purchase.priceMicros : preview.amountMicros
  const left = { micros: leftMicros, currency: purchase.currency }
  const { locale } = c.get('visitor').frame.format
  const read = readRefundForm(form, left, locale)
  const values = {
    reason: form['reason'],
    explanation: form['explanation'],
    amount: form['amount'],
  }
  if (!read.ok) return await answerForm(deps, c, found, { values, errors: read.errors })
  const { reason, explanation, amountMicros } = read
  const requested = await requestRefund(deps.claims.refunds, {
    purchase: purchase.purchase,
    asker: signedOn.profile,
    request: { requestId: requestIdOf(form), reason, explanation, amountMicros },
  })
  if (requested.status === 'refused') {
    if (requested.code !== 'refund_too_large') return await answerRefused(c, found, requested.code)
    const errors = { amount: 'tooLarge' } as const
    return await answerForm(deps, c, found, { values, errors })
  }
  return answerSeeOther(`${found.purchaseUrl}/refund/done?refund=${requested.refund.claim}`)
}

/** The form's own id, so that a form that is sent twice asks once; whatever else was sent counts as one id too. */
function requestIdOf(form: Form): string {
  return `page-${(form['id'] ?? '').replaceAll(/[^\w-]/g, '').slice(0, 100)}`
}

async function answerForm(
  deps: CustomerDeps,
  c: CustomerContext,
  found: FoundItem,
  typed: Pick<RefundFormView, 'values' | 'errors'>,
): Promise<Response> {
  const { preview, purchase } = found
  if (preview.outcome === 'refused') return await answerRefused(c, found, preview.code)
  const { frame, csrf } = c.get('visitor')
  const isPending = preview.outcome === 'queued'
  const markup = renderRefund(frame, {
    kind: 'form',
    csrf,
    action: `${found.purchaseUrl}/refund`,
    requestId: Buffer.from(deps.random.bytes(15)).toString('base64url'),
    brand: found.brand,
    title: found.title,
    purchaseUrl: found.purchaseUrl,
    left: { micros: preview.amountMicros, currency: purchase.currency },
    answerAt: isPending ? answerDueAt(deps.clock.now(), deps.claims.refunds) : undefined,
    policy: ['standard', 'none'].includes(found.refundPolicy) ? undefined : found.refundPolicy,
    reasons: refundReasons,
    ...typed,
  })
  const status = Object.keys(typed.errors).length === 0 ? 200 : 422
  return await answerPage(c, frame, markup, { status })
}

async function answerRefused(
  c: CustomerContext,
  { brand, title, purchaseUrl }: ClaimedItem,
  code: RefundRefusal,
): Promise<Response> {
  const { frame } = c.get('visitor')
  const markup = renderRefund(frame, { kind: 'refused', code, brand, title, purchaseUrl })
  return await answerPage(c, frame, markup, { status: 409 })
}
