// `GET` and `POST /subscriptions/:id/cancel`: what comes back, and then the cancellation.
import { answerDueAt } from '../../../../claims/index.ts'
import {
  cancelSubscription,
  endsAt,
  previewCancellation,
  statusOf,
} from '../../../../subscriptions/index.ts'
import {
  answerError,
  answerNotFound,
  answerPage,
  answerSeeOther,
} from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import { renderSubscriptionCancel } from '../../pages/subscription-cancel.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { readMicrosField } from './change-subscription.ts'
import { answerSubscriptionPage, findOwn } from './subscription-page.ts'
import type { FoundSubscription } from './subscription-page.ts'

export async function showCancel(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const found = await findOwn(deps, c, signedOn)
    if (found === undefined) return await answerNotFound(c)
    return await answerPreview(deps, c, found)
  })
}

export async function submitCancel(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const found = await findOwn(deps, c, signedOn)
    if (found === undefined) return await answerNotFound(c)
    const shownMicros = readMicrosField(form['credit'])
    // Nobody cancels without having seen what comes back.
    if (shownMicros === undefined) return await answerPreview(deps, c, found)
    const outcome = await cancelSubscription(deps.subscriptions, {
      subscription: found.offered.subscription.subscription,
      purchasingAccount: signedOn.profile.purchasingAccount,
      commandId: `page-${(form['id'] ?? '').replaceAll(/[^\w-]/g, '').slice(0, 100)}`,
      expectedMicros: shownMicros,
    })
    switch (outcome.status) {
      case 'cancelled':
      case 'exists':
      case 'already_cancelled':
        return answerSeeOther(
          `${found.url}?done=${outcome.creditStatus === 'pending' ? 'cancelledQueued' : 'cancelled'}`,
        )
      case 'unknown_subscription':
        return await answerNotFound(c)
      case 'credit_changed': {
        const now = (await findOwn(deps, c, signedOn)) ?? found
        return await answerPreview(deps, c, now, shownMicros)
      }
      case 'subscription_ended':
      case 'idempotency_conflict': {
        const refusal = { area: 'subscription', code: 'over' } as const
        return await answerSubscriptionPage(deps, c, found, { refusal })
      }
    }
  })
}

async function answerPreview(
  deps: CustomerDeps,
  c: CustomerContext,
  { offered, brand, url }: FoundSubscription,
  shownMicros?: bigint,
): Promise<Response> {
  const { subscription, sold } = offered
  const { currency } = subscription
  const now = deps.clock.now()
  // Nothing is left to cancel: its own page says what became of it.
  if (statusOf(subscription, now) !== 'active') return answerSeeOther(url)
  const preview = await deps.database.read('web.preview-cancellation', (tx) =>
    previewCancellation(tx, deps.subscriptions, offered, now),
  )
  const { frame, csrf } = c.get('visitor')
  const markup = renderSubscriptionCancel(frame, {
    csrf,
    url,
    brand,
    title: sold.title,
    requestId: Buffer.from(deps.random.bytes(15)).toString('base64url'),
    credit: { micros: preview.creditMicros, currency },
    answerAt:
      preview.decision.outcome === 'queued' ? answerDueAt(now, deps.subscriptions) : undefined,
    shownBefore: shownMicros === undefined ? undefined : { micros: shownMicros, currency },
    parts: preview.parts.map(({ term, creditMicros, unusedDays, days }) => ({
      from: term.from,
      credit: { micros: creditMicros, currency },
      unusedDays,
      days,
    })),
    isAutomatic: subscription.settings.isAutomatic,
    endsAt: endsAt(subscription),
  })
  return await answerPage(c, frame, markup, { status: shownMicros === undefined ? 200 : 409 })
}
