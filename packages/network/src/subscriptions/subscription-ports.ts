// What the operations of this room stand on.
import type { CurrencyCode } from '@tallystick/money'
import type { Outward } from '../outward/index.ts'
import type { Clock, Database, Random } from '../platform/index.ts'
import type { Order, Outcome } from '../purchases/index.ts'
import type { Budget } from '../claims/index.ts'
import type { RenewalRules } from './decide-renewal.ts'

export interface SubscriptionPorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  /** Renewals are purchases like any other, gathered with them. */
  readonly placePurchase: (order: Order) => Promise<Outcome>
  /** How a merchant knows the customer. */
  readonly outward: Outward
  readonly rules: RenewalRules
  /** What an account has back without a person, cancelled subscriptions among it. */
  readonly budget: (currency: CurrencyCode) => Budget
  /** People decide about credits within this many days: what customers are promised. */
  readonly answerDays: number
}

/** Whose subscription, as the caller names both. */
export interface OwnSubscription {
  readonly subscription: string
  readonly purchasingAccount: string
}
