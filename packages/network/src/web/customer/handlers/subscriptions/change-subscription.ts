// The forms of a subscription's page: renew now, the switch, and agreeing to a new price.
import { agreeToPrice, renewSubscription, setAutomatic } from '../../../../subscriptions/index.ts'
import type { RenewedSubscription } from '../../../../subscriptions/index.ts'
import type { Frame } from '../../../frame/frame.ts'
import { answerError, answerNotFound, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { refusalWords } from '../confirm/refusal-words.ts'
import { withSignOn } from '../sign-on/require-sign-on.ts'
import { answerSubscriptionPage, findOwn } from './subscription-page.ts'
import type { FoundSubscription } from './subscription-page.ts'

type Words = Frame['texts']['customer']['subscription']['refused']

/** What a form came to: the word for what was done, or the sentence for why not. */
type Followed =
  | { readonly done: 'renewed' | 'on' | 'off' | 'agreed' }
  | { readonly refusal: string }
  | { readonly isUnknown: true }

export async function submitRenewal(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await follow(deps, c, async ({ own, form, words, frame }) => {
    const priceMicros = readMicrosField(form['price'])
    if (priceMicros === undefined) return { refusal: words.priceChanged }
    const outcome = await renewSubscription(deps.subscriptions, {
      ...own,
      priceMicros,
      renews: form['renews'] ?? '',
    })
    return readRenewal(outcome, { words, frame })
  })
}

function readRenewal(
  outcome: RenewedSubscription,
  { words, frame }: { readonly words: Words; readonly frame: Frame },
): Followed {
  switch (outcome.status) {
    case 'renewed':
    case 'exists':
      return { done: 'renewed' }
    case 'unknown_subscription':
      return { isUnknown: true }
    case 'subscription_ended':
      return { refusal: words.over }
    case 'refused':
      if (outcome.code === 'price_changed') return { refusal: words.priceChanged }
      if (outcome.code === 'busy') return { refusal: words.busy }
      if (outcome.code === 'renewal_outdated') return { refusal: words.outdated }
      return { refusal: frame.texts.customer.confirm.refusals[refusalWords[outcome.code]] }
    case 'idempotency_conflict':
    case 'not_automatic':
      throw new Error(`a form names no command: ${outcome.status}`)
  }
}

export async function submitAutomatic(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await follow(deps, c, async ({ own, form, words }) => {
    const isOn = form['on'] === '1'
    const outcome = await setAutomatic(deps.subscriptions, { ...own, isOn })
    if ('offered' in outcome) return { done: isOn ? 'on' : 'off' }
    if (outcome.status === 'unknown_subscription') return { isUnknown: true }
    return { refusal: outcome.status === 'busy' ? words.busy : words.over }
  })
}

export async function submitAgreement(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await follow(deps, c, async ({ own, form, words, found }) => {
    const priceMicros = readMicrosField(form['price'])
    if (priceMicros === undefined) return { refusal: words.priceChanged }
    const { currency } = found.offered.subscription
    const outcome = await agreeToPrice(deps.subscriptions, { ...own, priceMicros, currency })
    if ('offered' in outcome) return { done: 'agreed' }
    if (outcome.status === 'unknown_subscription') return { isUnknown: true }
    return { refusal: outcome.status === 'price_changed' ? words.priceChanged : words.over }
  })
}

interface FormInput {
  readonly own: { readonly subscription: string; readonly purchasingAccount: string }
  readonly found: FoundSubscription
  readonly form: Form
  readonly frame: Frame
  readonly words: Words
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
    const { frame } = c.get('visitor')
    const { subscription } = found.offered.subscription
    const { purchasingAccount } = signedOn.profile
    const words = frame.texts.customer.subscription.refused
    const own = { subscription, purchasingAccount }
    const followed = await act({ own, found, form, frame, words })
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
