// Whoever the bearer token of a request speaks for. A closed list: a route names the roles that it answers.

/** What a caller proved itself with: looked at again where it is given more by it. The ids open nothing. */
export type CallerProof =
  | { readonly token: string }
  /** A token that was got with a key: it ends when one is retired. */
  | { readonly retiredKeyCount: number }

export type OperatorCaller = { readonly role: 'operator' }
export type MerchantCaller = {
  readonly role: 'merchant'
  readonly merchant: string
  readonly proof: CallerProof
}
export type CustomerCaller = {
  readonly role: 'customer'
  readonly customer: string
  readonly purchasingAccount: string
  readonly paymentAccount: string
  readonly signOn: string
  readonly proof: CallerProof
}

export type Caller = OperatorCaller | MerchantCaller | CustomerCaller
export type CallerRole = Caller['role']
