// Who calls the API, and what a route demands of them. Authentication itself belongs to sign-on.
import type { Context } from 'hono'
import type { ApiEnv } from './create-api.ts'
import { Problem } from './problem.ts'

export type OperatorCaller = { readonly role: 'operator' }
export type MerchantCaller = { readonly role: 'merchant'; readonly merchant: string }
export type CustomerCaller = {
  readonly role: 'customer'
  readonly customer: string
  readonly purchasingAccount: string
  readonly paymentAccount: string
  readonly signOn: string
}

/** Whoever the bearer token speaks for. */
export type Caller = OperatorCaller | MerchantCaller | CustomerCaller
export type CallerRole = Caller['role']

/**
 * The caller, when it has one of the roles.
 * @throws Problem `unauthenticated` without a caller, `forbidden` for another role.
 */
export function requireCaller<Role extends CallerRole>(
  c: Context<ApiEnv>,
  ...roles: readonly Role[]
): Extract<Caller, { role: Role }> {
  const caller = c.get('caller')
  if (caller === undefined) throw new Problem('unauthenticated')
  if (!hasRole(caller, roles)) throw new Problem('forbidden')
  return caller
}

function hasRole<Role extends CallerRole>(
  caller: Caller,
  roles: readonly Role[],
): caller is Extract<Caller, { role: Role }> {
  return roles.some((role) => role === caller.role)
}
