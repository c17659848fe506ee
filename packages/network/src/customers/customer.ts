// The nouns of people and their sign-ons. Those of accounts stand beside the accounts. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { Id } from '../platform/index.ts'
import type {
  AccountRole,
  AccountStatus,
  PaymentAccountId,
  PurchasingAccountId,
} from './accounts/account.ts'

export type CustomerId = Id<'cus'>
export type SignOnId = Id<'sgn'>

/** What one registration makes; all ids carry the same bucket. */
export type Registered = {
  readonly customer: CustomerId
  readonly paymentAccount: PaymentAccountId
  readonly purchasingAccount: PurchasingAccountId
  readonly signOn: SignOnId
}

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

/** Somebody's way in to an account, also one that has ended. */
export type AccountSignOn = {
  readonly signOn: SignOnId
  readonly purchasingAccount: PurchasingAccountId
  readonly email: string
  readonly isEmailProved: boolean
  readonly memberId: string
  readonly language: Language
  readonly endedAt: Temporal.Instant | null
}

/** Everything about a person that was checked, without any secret. */
export type RegistrationDetails = {
  readonly email: string
  readonly emailKey: string
  readonly memberId: string
  readonly firstName: string
  /** Empty for a person who has one name only. */
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
  /** Whether its mailbox has answered: until then nothing is mailed there. */
  readonly isEmailProved: boolean
}

/** Member ids are compared without regard to case and composition. */
export function memberIdKey(memberId: string): string {
  return memberId.trim().normalize('NFKC').toLowerCase()
}
