// What the worker does about a subscription now, and when it looks again. Pure.
import { agreedPriceMicros, isRenewable, latestTerm } from './subscription.ts'
import type { Subscription } from './subscription.ts'

export interface RenewalRules {
  /** How long before the end of a term the customer is told that it will be renewed. */
  readonly noticeDays: number
  /** How long a refused renewal is tried again. */
  readonly graceDays: number
}

export type RenewalStep =
  /** Nothing to do until something changes. */
  | { readonly step: 'rest' }
  | { readonly step: 'wait'; readonly checkAt: Temporal.Instant }
  /** Tell of the coming renewal, then look again. */
  | { readonly step: 'give_notice'; readonly checkAt: Temporal.Instant }
  /** The price is not the one that was agreed: tell, and ask. */
  | { readonly step: 'ask_agreement'; readonly checkAt: Temporal.Instant; readonly isDue: boolean }
  | { readonly step: 'renew' }
  /** Nobody can buy on the account any more: it is switched off, and nobody is left to be told. */
  | { readonly step: 'stop' }
  /** Asked or refused long enough. */
  | { readonly step: 'lapse' }

/** Bought this long before the term is over, so that there is no gap between the two. */
const renewedBeforeMinutes = 60
const againHours = 6

export function decideRenewal(
  subscription: Subscription,
  input: {
    readonly now: Temporal.Instant
    /** The customer's, for days before and after. */
    readonly timeZone: string
    /** What a term costs now; undefined: it is not sold any more, or not in this currency. */
    readonly priceMicros: bigint | undefined
    readonly isAccountClosed: boolean
    readonly rules: RenewalRules
  },
): RenewalStep {
  if (!subscription.settings.isAutomatic || !isRenewable(subscription)) return { step: 'rest' }
  if (input.isAccountClosed) return { step: 'stop' }
  const { now, priceMicros } = input
  const { from, until } = latestTerm(subscription)
  const noticeAt = latest(addDays(until, -input.rules.noticeDays, input.timeZone), from)
  const renewAt = until.subtract({ minutes: renewedBeforeMinutes })
  if (isBefore(now, noticeAt)) return { step: 'wait', checkAt: noticeAt }
  const isDue = !isBefore(now, renewAt)
  const isAgreed = priceMicros === undefined || priceMicros === agreedPriceMicros(subscription)
  if (isDue && isAgreed) return { step: 'renew' }
  if (isDue && isGraceOver(subscription, input)) return { step: 'lapse' }
  // A price may change, or be agreed to, between now and the end.
  const soon = now.add({ hours: againHours })
  const checkAt = isDue || isBefore(soon, renewAt) ? soon : renewAt
  return isAgreed ? { step: 'give_notice', checkAt } : { step: 'ask_agreement', checkAt, isDue }
}

/** What becomes of a subscription whose renewal was refused just now. */
export function decideRefusal(
  subscription: Subscription,
  input: {
    readonly now: Temporal.Instant
    readonly timeZone: string
    readonly rules: RenewalRules
    /** Nothing was decided: the network was busy. */
    readonly isBusy: boolean
  },
): Extract<RenewalStep, { readonly step: 'wait' | 'lapse' }> {
  if (input.isBusy) return { step: 'wait', checkAt: input.now.add({ minutes: 1 }) }
  if (isGraceOver(subscription, input)) return { step: 'lapse' }
  return { step: 'wait', checkAt: input.now.add({ hours: againHours }) }
}

/** The grace begins with the end of the term, or with the first refusal, whichever is later. */
function isGraceOver(
  subscription: Subscription,
  input: {
    readonly now: Temporal.Instant
    readonly timeZone: string
    readonly rules: RenewalRules
  },
): boolean {
  const { failingSince } = subscription.settings
  if (failingSince === null) return false
  const begins = latest(latestTerm(subscription).until, failingSince)
  return !isBefore(input.now, addDays(begins, input.rules.graceDays, input.timeZone))
}

function addDays(at: Temporal.Instant, days: number, timeZone: string): Temporal.Instant {
  return at.toZonedDateTimeISO(timeZone).add({ days }).toInstant()
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0
}

function latest(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return isBefore(one, other) ? other : one
}
