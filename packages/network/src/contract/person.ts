// Of whom something is kept, as far as every room has to know it to hand it over or to erase it.

export interface Person {
  readonly signOn: string
  readonly customer: string
  readonly purchasingAccount: string
  readonly paymentAccount: string
  readonly currency: string
  /** Null while its mailbox has not answered: what goes to the address, and comes from it, is then somebody else's. */
  readonly email: string | null
  readonly registeredAt: Temporal.Instant
}

/** What belongs to a person alone: the whole account, one member's, or a way to sign on that others share. */
export type ErasureScope = 'payment_account' | 'purchasing_account' | 'sign_on'

export interface Erasure {
  readonly person: Person
  readonly scope: ErasureScope
  readonly at: Temporal.Instant
}
