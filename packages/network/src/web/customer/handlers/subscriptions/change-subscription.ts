// The forms of a subscription's page: renew now, the switch, and agreeing to a new price.
import { agreeToPrice, renewSubscription, setAutomatic } from '../../../../subscriptions/index.ts'
import type { RenewedSubscription } from '../../../../subscriptions/index.ts'
import { answerError, answerNotFound, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { SubscriptionRefusal } from '../../pages/subscription.ts'
import { refusalWords } from '../confirm/refusal-words.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { answerSubscriptionPage, findOwn } from './subscription-page.ts'
import type { FoundSubscription } from './subscription-page.ts'

/** What a form came to: the word for what was done, or why it was not. */
type Followed =
  | { readonly done: 'renewed' | 'on' | 'off' | 'agreed' }
  | { readonly refusal: SubscriptionRefusal }
  | { readonly isUnknown: true }

export async function submitRenewal(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await follow(deps, c, async ({ own, form }) => {
    const priceMicros = readMicrosField(form['price'])
    if (priceMicros === undefined) return { refusal: of('priceChanged') }
    const outcome = await renewSubscription(deps.subscriptions, {
      ...own,
      priceMicros,
      renews: form['renews'] ?? '',
    })
    return readRenewal(outcome)
  })
}

type OwnRefusal = Extract<SubscriptionRefusal, { area: 'subscription' }>

function of(code: OwnRefusal['code']): OwnRefusal {
  return { area: 'subscription', code }
}

function readRenewal(outcome: RenewedSubscription): Followed {
  switch (outcome.status) {
    case 'renewed':
    case 'exists':
      return { done: 'renewed' }
    case 'unknown_subscription':
      return { isUnknown: true }
    case 'subscription_ended':
      return { refusal: of('over') }
    case 'refused':
      if (outcome.code === 'price_changed') return { refusal: of('priceChanged') }
      if (outcome.code === 'busy') return { refusal: of('busy') }
      if (outcome.code === 'renewal_outdated') return { refusal: of('outdated') }
      return { refusal: { area: 'purchase', code: refusalWords[outcome.code] } }
    case 'idempotency_conflict':
    case 'not_automatic':
      throw new Error(`a form names no command: ${outcome.status}`)
  }
}

export async function submitAutomatic(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await follow(deps, c, async ({ own, form }) => {
    const isOn = form['on'] === '1'
    const outcome = await setAutomatic(deps.subscriptions, { ...own, isOn })
    if ('offered' in outcome) return { done: isOn ? 'on' : 'off' }
    if (outcome.status === 'unknown_subscription') return { isUnknown: true }
    return { refusal: of(outcome.status === 'busy' ? 'busy' : 'over') }
  })
}

export async function submitAgreement(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await follow(deps, c, async ({ own, form, found }) => {
    const priceMicros = readMicrosField(form['price'])
    if (priceMicros === undefined) return { refusal: of('priceChanged') }
    const { currency } = found.offered.subscription
    const outcome = await agreeToPrice(deps.subscriptions, { ...own, priceMicros, currency })
    if ('offered' in outcome) return { done: 'agreed' }
    if (outcome.status === 'unknown_subscription') return { isUnknown: true }
    return { refusal: of(outcome.status === 'price_changed' ? 'priceChanged' : 'over') }
  })
}

interface FormInput {
  readonly own: { readonly subscription: string; readonly purchasingAccount: string }
  readonly found: FoundSubscription
  readonly form: Form
}

async function follow(
  deps: CustomerDeps,
  c: CustomerContext,
  act: (input: FormInput) => Promise<Followed>,
): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const found = await findOwn(deps, c, signedOn)
    if (found === undefined) return await answerNotFound(c)
    const { subscription } = found.offered.subscription
    const { purchasingAccount } = signedOn.profile
    const own = { subscription, purchasingAccount }
    const followed = await act({ own, found, form })
    if ('isUnknown' in followed) return await answerNotFound(c)
    if ('done' in followed) return answerSeeOther(`${found.url}?done=${followed.done}`)
    // As it is now, which is not what the form was made from.
    const now = (await findOwn(deps, c, signedOn)) ?? found
    return await answerSubscriptionPage(deps, c, now, { refusal: followed.refusal })
  })
}

/** A hidden field of micros, as our own pages write it. */
export function readMicrosField(text: string | undefined): bigint | undefined {
  return text !== undefined && /^\d{1,18}$/.test(text) ? BigInt(text) : undefined
}
