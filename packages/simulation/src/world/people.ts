// What customers and merchants know about themselves. While an answer is missing, they know several things.
import type { RegisterCustomerInput } from '@tallystick/network/rooms/customers'
import type { OfferTerms } from '@tallystick/network/rooms/offers'

export type AccountStatus = 'active' | 'suspended'

export interface Customer {
  readonly input: RegisterCustomerInput & { readonly requestKey: string }
  readonly currency: string
  /** Undefined until a registration was answered. */
  accounts?: { readonly paymentAccount: string; readonly purchasingAccount: string }
  /** What the account's status may be now. */
  statuses: ReadonlySet<AccountStatus>
}

export type RegisteredCustomer = Customer & { readonly accounts: NonNullable<Customer['accounts']> }

export interface Sku {
  readonly merchant: string
  readonly sku: string
  readonly offer: string
  /** The terms that may hold now. */
  terms: readonly OfferTerms[]
  /** Whether it may be on sale, and whether it may be withdrawn. */
  statuses: ReadonlySet<'active' | 'withdrawn'>
}

export interface Merchant {
  readonly merchant: string
  readonly site: string
  readonly shareMillionths: bigint
  readonly skus: readonly Sku[]
}

export function isRegistered(customer: Customer): customer is RegisteredCustomer {
  return customer.accounts !== undefined
}
