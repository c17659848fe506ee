// Whoever the bearer token of a request speaks for. A closed list: a route names the roles that it answers.

export type OperatorCaller = { readonly role: 'operator' }
export type MerchantCaller = { readonly role: 'merchant'; readonly merchant: string }
export type CustomerCaller = {
  readonly role: 'customer'
  readonly customer: string
  readonly purchasingAccount: string
  readonly paymentAccount: string
  readonly signOn: string
}

export type Caller = OperatorCaller | MerchantCaller | CustomerCaller
export type CallerRole = Caller['role']
