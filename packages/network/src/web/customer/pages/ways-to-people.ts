// Everything that pages refuse by a rule, by what was wanted: whoever is refused is led to a person, who then knows
// what stood in the way. A new refusal does not compile until it is said here.
import { html } from 'hono/html'
import type { Content } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import type { ConfirmEndedView } from './confirm-ended.ts'
import type { OverviewAlert } from './overview.ts'
import type { ClosingBlocker } from './privacy-close.ts'
import type { RecoverView } from './recover.ts'
import type { CardFailure } from './register-return.ts'
import type { SignOnView } from './sign-on.ts'

/** `person`: the page leads to customer service. Otherwise why nobody is needed. */
type Way = 'person' | { readonly because: string }

type Words = Texts['customer']
type Ways<Code extends string> = Readonly<Record<Code, Way>>

const passes = { because: 'it passes by itself: the page says to try again' }
const looksAgain = { because: 'nothing was refused: the page shows what is true now' }

const ways = {
  refund: {
    account_closed: 'person',
    nothing_was_paid: 'person',
    refund_too_late: 'person',
    refund_refused_before: 'person',
    purchase_disputed: 'person',
    already_refunded: 'person',
    other: 'person',
  } satisfies Ways<keyof Words['refund']['refusals']>,
  dispute: {
    account_closed: 'person',
    nothing_was_paid: 'person',
    already_disputed: 'person',
    dispute_too_late: 'person',
    already_refunded: 'person',
    other: 'person',
  } satisfies Ways<keyof Words['dispute']['refusals']>,
  /** What was decided against the customer, by rules or by people. */
  decided: { refund: 'person', dispute: 'person' },
  purchase: {
    payment_method_missing: 'person',
    account_suspended: 'person',
    account_frozen: 'person',
    credit_limit: 'person',
    limit_reached: 'person',
    currency_unsupported: 'person',
    offer_withdrawn: 'person',
    merchant_suspended: 'person',
    order_conflict: 'person',
    other: 'person',
  } satisfies Ways<keyof Words['confirm']['refusals']>,
  transaction: {
    expired: 'person',
    unknown: 'person',
    cancelled: { because: 'the customer cancelled it' },
    bought: { because: 'it was bought' },
    owned: { because: 'it is theirs already, at no charge' },
    signedOn: { because: 'the customer signed on' },
  } satisfies Ways<ConfirmEndedView['kind']>,
  /** A merchant's request that cannot be used. */
  site: {
    invalid_request: 'person',
    invalid_return_address: 'person',
    unknown_merchant: 'person',
    unknown_offer: 'person',
    expired_request: 'person',
    other: 'person',
  } satisfies Ways<keyof Words['problem']['codes']>,
  giving: { not_giftable: 'person', too_many_gifts: 'person' },
  gift: {
    already_owned: 'person',
    account_frozen: 'person',
    hopeless: 'person',
    busy: passes,
    other: 'person',
    taken: 'person',
    returned: 'person',
    own: { because: 'the page leads to the gifts that they gave' },
  } satisfies Ways<keyof Words['gift']['refusals'] | keyof Words['gift']['over']>,
  subscription: {
    over: 'person',
    busy: passes,
    outdated: looksAgain,
    priceChanged: looksAgain,
    lapsed: 'person',
  } satisfies Ways<Exclude<keyof Words['subscription']['refused'], 'title'> | 'lapsed'>,
  group: {
    group_full: 'person',
    too_many_invitations: 'person',
    last_sign_on: 'person',
    unknown_invitation: 'person',
  } satisfies Ways<keyof Words['group']['refused']>,
  card: {
    declined: 'person',
    expired: 'person',
    postal_code_mismatch: 'person',
    cancelled: 'person',
    failed: 'person',
  } satisfies Ways<CardFailure>,
  account: {
    payment_declined: 'person',
    suspended: 'person',
    method_missing: 'person',
  } satisfies Ways<OverviewAlert['kind']>,
  closing: {
    owed: 'person',
    request_open: 'person',
    credits_open: 'person',
    reserved: 'person',
    subscriptions: 'person',
    other: 'person',
  } satisfies Ways<ClosingBlocker>,
  sign_on: {
    refused: 'person',
    passkey: 'person',
    shared: 'person',
    throttled: 'person',
    expired: 'person',
  } satisfies Ways<NonNullable<SignOnView['error']>>,
  recovery: {
    ask: 'person',
    sent: 'person',
    address: 'person',
    address_sent: 'person',
    finish: 'person',
    wait: 'person',
    gone: 'person',
    done: { because: 'they are in again' },
  } satisfies Ways<RecoverView['step']>,
} as const

type Area = keyof typeof ways

/** What was refused, with the purchase that it is about, where it is about one. */
export type Refused = {
  readonly [Name in Area]: {
    readonly area: Name
    readonly code: keyof (typeof ways)[Name] & string
  }
}[Area] & { readonly purchaseUrl?: string | undefined }

/** Every refusal, as its link names it. */
export const refusalWays: ReadonlyMap<string, Way> = new Map<string, Way>(
  Object.entries(ways).flatMap(([area, codes]) =>
    Object.entries(codes).map(([code, way]) => [`${area}.${code}`, way]),
  ),
)

/** The name of a refusal that leads here; undefined for anything else. */
export function readRefused(name: string | undefined): string | undefined {
  return name !== undefined && refusalWays.get(name) === 'person' ? name : undefined
}

/** Draws nothing where no person is needed. */
export function wayToPeople({ texts }: Frame, { area, code, purchaseUrl }: Refused): Content {
  const name = `${area}.${code}`
  if (refusalWays.get(name) !== 'person') return ''
  const { notRight } = texts.customer.contact
  const purchase = purchaseUrl?.split('/').at(-1)
  const query = new URLSearchParams({
    refused: name,
    ...(purchase === undefined ? {} : { purchase }),
  })
  return html`<p class="small">
    ${notRight.question} <a href="/help/contact?${query.toString()}">${notRight.link}</a>
  </p>`
}
