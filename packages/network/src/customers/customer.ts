// The nouns of this room: accounts, sign-ons, payment methods, and how an account's status may change. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { Id } from '../platform/index.ts'

export type CustomerId = Id<'cus'>
export type PaymentAccountId = Id<'pay'>
export type PurchasingAccountId = Id<'pac'>
export type SignOnId = Id<'sgn'>
export type PaymentMethodId = Id<'pm'>
export type RegistrationId = Id<'reg'>

/** What one registration makes; all ids carry the same bucket. */
export type Registered = {
  readonly customer: CustomerId
  readonly paymentAccount: PaymentAccountId
  readonly purchasingAccount: PurchasingAccountId
  readonly signOn: SignOnId
}

export type AccountStatus = 'active' | 'suspended' | 'closed'

/** Whether an account may go from one status to another: closing is for ever. */
export function canChangeStatus(from: AccountStatus, to: AccountStatus): boolean {
  return from !== 'closed' && from !== to
}

/** The payer is the account that a registration opened; members were added to it. */
export type AccountRole = 'payer' | 'member'

/** Who pays on a payment account, and what all accounts on it have from there. */
export type Payer = {
  /** Of the payment account. */
  readonly status: AccountStatus
  readonly currency: string
  readonly timeZone: string
  readonly billingDay: number
  readonly payerAccount: PurchasingAccountId
  readonly payerName: string
  readonly country: string
  readonly postalCode: string
  readonly language: Language
}

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

/** Somebody's way in to an account, also one that has ended. */
export type AccountSignOn = {
  readonly signOn: SignOnId
  readonly purchasingAccount: PurchasingAccountId
  readonly email: string
  readonly memberId: string
  readonly language: Language
  readonly endedAt: Temporal.Instant | null
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

/** Everything about a person that was checked, without any secret. */
export type RegistrationDetails = {
  readonly email: string
  readonly emailKey: string
  readonly memberId: string
  readonly firstName: string
  readonly lastName: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly postalCode: string
  readonly language: Language
  /** IANA name. */
  readonly timeZone: string
  readonly currency: CurrencyCode
  /** 1 to 31; undefined: the day of the registration in the customer's time zone. */
  readonly billingDay?: number | undefined
}

export const languages = ['en', 'de', 'fr', 'es'] as const
export type Language = (typeof languages)[number]

/** The person behind a sign-on, with the accounts. */
export type Profile = Registered & {
  readonly email: string
  readonly memberId: string
  readonly firstName: string
  readonly lastName: string
  readonly country: string
  readonly postalCode: string
  readonly language: Language
  readonly currency: CurrencyCode
  readonly timeZone: string
  readonly billingDay: number
  /** Whether this account pays for the group, or is one that it pays for. */
  readonly role: AccountRole
  /** `closed` also for a sign-on that was taken off its account. */
  readonly accountStatus: AccountStatus
  readonly registeredAt: Temporal.Instant
}

/** What a purchase needs to know of who buys. */
export type Buyer = {
  readonly purchasingAccount: PurchasingAccountId
  readonly paymentAccount: PaymentAccountId
  readonly bucket: number
  readonly currency: CurrencyCode
  readonly timeZone: string
  readonly status: AccountStatus
  readonly hasPaymentMethod: boolean
  /** By whom; null: by nobody. A payer freezes all members. */
  readonly frozenBy: 'payer' | 'member' | null
  /** The most that the tab may owe; null: what the network's setting says. */
  readonly creditLimitMicros: bigint | null
}

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

/** Member ids are compared without regard to case and composition. */
export function memberIdKey(memberId: string): string {
  return memberId.trim().normalize('NFKC').toLowerCase()
}
