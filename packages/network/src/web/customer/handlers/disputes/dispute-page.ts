// `GET` and `POST /purchases/:id/dispute`: a charge that the customer did not make.
import { openDispute, previewDispute } from '../../../../disputes/index.ts'
import type { DisputeRefusal } from '../../../../disputes/index.ts'
import {
  answerError,
  answerNotFound,
  answerPage,
  answerSeeOther,
} from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import { renderDispute } from '../../pages/dispute.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { findClaimedItem } from '../claims/find-claimed-item.ts'
import type { ClaimedItem } from '../claims/find-claimed-item.ts'
import { readExplanation } from '../refunds/read-refund-form.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'

type FoundItem = ClaimedItem & { readonly preview: Awaited<ReturnType<typeof previewDispute>> }

export async function showDispute(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const found = await findItem(deps, c, signedOn)
    if (found === undefined) return await answerNotFound(c)
    return await answerForm(deps, c, { found, signedOn, explanation: '', isWrong: false })
  })
}

async function findItem(
  deps: CustomerDeps,
  c: CustomerContext,
  { profile }: SignedOn,
): Promise<FoundItem | undefined> {
  const askedBy = profile.purchasingAccount
  return await deps.database.read('web.read-dispute', async (tx) => {
    const item = await findClaimedItem(tx, c.req.param('id') ?? '', profile)
    if (item === undefined) return undefined
    const { purchase } = item
    const at = deps.clock.now()
    const preview = await previewDispute(tx, deps.claims.disputes, { purchase, askedBy, at })
    return { ...item, preview }
  })
}

export async function submitDispute(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const found = await findItem(deps, c, signedOn)
    if (found === undefined) return await answerNotFound(c)
    const explanation = readExplanation(form)
    if (explanation === undefined) {
      const typed = form['explanation'] ?? ''
      return await answerForm(deps, c, { found, signedOn, explanation: typed, isWrong: true })
    }
    const id = (form['id'] ?? '').replaceAll(/[^\w-]/g, '').slice(0, 100)
    const opened = await openDispute(deps.claims.disputes, {
      purchase: found.purchase.purchase,
      asker: signedOn.profile,
      request: { requestId: `page-${id}`, explanation },
    })
    return opened.status === 'refused'
      ? await answerRefused(c, found, opened.code)
      : answerSeeOther(`${found.purchaseUrl}/dispute/done`)
  })
}

async function answerForm(
  deps: CustomerDeps,
  c: CustomerContext,
  input: {
    readonly found: FoundItem
    readonly signedOn: SignedOn
    readonly explanation: string
    readonly isWrong: boolean
  },
): Promise<Response> {
  const { found, signedOn, explanation, isWrong } = input
  const { purchase, preview } = found
  if (preview.outcome === 'refused') return await answerRefused(c, found, preview.code)
  const { frame, csrf } = c.get('visitor')
  const { currency } = purchase
  // A payer is not shown where and when a member signs on.
  const isOwn = purchase.purchasingAccount === signedOn.profile.purchasingAccount
  const markup = renderDispute(frame, {
    kind: 'form',
    csrf,
    action: `${found.purchaseUrl}/dispute`,
    requestId: Buffer.from(deps.random.bytes(15)).toString('base64url'),
    brand: found.brand,
    title: found.title,
    purchaseUrl: found.purchaseUrl,
    refundUrl: `${found.purchaseUrl}/refund`,
    left: { micros: preview.amountMicros, currency },
    threshold: { micros: deps.claims.disputes.rules(currency).thresholdMicros, currency },
    purchasedAt: purchase.happenedAt,
    sightings: isOwn ? preview.evidence.signOns : undefined,
    explanation,
    isExplanationWrong: isWrong,
  })
  return await answerPage(c, frame, markup, { status: isWrong ? 422 : 200 })
}

async function answerRefused(
  c: CustomerContext,
  { brand, title, purchaseUrl }: ClaimedItem,
  code: DisputeRefusal,
): Promise<Response> {
  const { frame } = c.get('visitor')
  const markup = renderDispute(frame, { kind: 'refused', code, brand, title, purchaseUrl })
  return await answerPage(c, frame, markup, { status: 409 })
}
