// The nouns of accounts: what pays, what buys, how to charge it, and how a status may change. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { Id } from '../../platform/index.ts'

export type PaymentAccountId = Id<'pay'>
export type PurchasingAccountId = Id<'pac'>
export type PaymentMethodId = Id<'pm'>

export type AccountStatus = 'active' | 'suspended' | 'closed'

/** Whether an account may go from one status to another: closing is for ever. */
export function canChangeStatus(from: AccountStatus, to: AccountStatus): boolean {
  return from !== 'closed' && from !== to
}

/** The payer is the account that a registration opened; members were added to it. */
export type AccountRole = 'payer' | 'member'

/** An account that buys; a closed one stays listed, because its purchases stay on statements. */
export type PurchasingAccount = {
  readonly purchasingAccount: PurchasingAccountId
  readonly role: AccountRole
  /** What the payer calls it. */
  readonly name: string
  readonly status: 'active' | 'closed'
  readonly openedAt: Temporal.Instant
  readonly closedAt: Temporal.Instant | null
}

/** A way to pay that the processor verified; the token is the processor's own name for it. */
export type VerifiedMethod = {
  readonly processor: string
  readonly token: string
  /** For people, such as "Visa ending 4242". */
  readonly label: string
  /** The last day on which it can be charged, where it ends. */
  readonly expiresOn?: Temporal.PlainDate | undefined
}

/** What a purchase needs to know of who buys. */
export type Buyer = {
  readonly purchasingAccount: PurchasingAccountId
  readonly paymentAccount: PaymentAccountId
  readonly bucket: number
  readonly role: AccountRole
  readonly currency: CurrencyCode
  readonly timeZone: string
  readonly status: AccountStatus
  readonly hasPaymentMethod: boolean
  /** By whom; null: by nobody. A payer freezes all members. */
  readonly frozenBy: 'payer' | 'member' | null
  /** The most that the tab may owe; null: what the network's setting says. */
  readonly creditLimitMicros: bigint | null
  readonly purchaseMails: PurchaseMails
}

/** How often the people of an account are written to about what they buy. */
export const purchaseMailChoices = ['daily', 'each', 'none'] as const
export type PurchaseMails = (typeof purchaseMailChoices)[number]

/** A payment account on its billing day. */
export type DueAccount = {
  readonly paymentAccount: PaymentAccountId
  readonly bucket: number
  readonly currency: CurrencyCode
  readonly status: AccountStatus
  /** The account's own threshold; null: that of the network. */
  readonly thresholdMicros: bigint | null
  /** The first verified method in the customer's order; null: none. */
  readonly method: DueMethod | null
}

export type DueMethod = {
  readonly paymentMethod: PaymentMethodId
  readonly processor: string
  readonly token: string
  readonly label: string
}
