// What customers and merchants know about themselves. While an answer is missing, they know several things.
import type { OfferTerms } from '@tallystick/network/rooms/offers'
import type { RegisterCustomerInput } from '@tallystick/network/rooms/registrations'
import type { CapSetting } from '../auditor/check-caps.ts'
import type { LimitSetting } from '../auditor/check-limits.ts'
import type { Possible } from './possible.ts'

export type AccountStatus = 'active' | 'suspended'

export interface Customer {
  readonly input: RegisterCustomerInput & { readonly requestKey: string }
  readonly currency: string
  /** Undefined until a registration was answered. */
  accounts?: {
    readonly paymentAccount: string
    readonly purchasingAccount: string
    readonly customer: string
    readonly signOn: string
  }
  /** Who pays for a member of a group; undefined: pays. */
  readonly payer?: RegisteredCustomer
  /** What the account's status may be now. */
  statuses: ReadonlySet<AccountStatus>
  /** The limits that this one set: a payer for all, a member for itself. */
  readonly limits: Possible<readonly LimitSetting[]>
  readonly frozen: Possible<boolean>
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
  /** It has asked for price caps at some time. */
  mayCap: boolean
  /** The price caps that it set. */
  readonly caps: Possible<readonly CapSetting[]>
}

export function isPayer(customer: RegisteredCustomer): boolean {
  return customer.payer === undefined
}

export function isRegistered(customer: Customer): customer is RegisteredCustomer {
  return customer.accounts !== undefined
}
