// What a route demands of its caller. Who callers are, the contract says; authenticating them belongs to sign-on.
import type { Context } from 'hono'
import type { Caller, CallerRole } from '../../contract/index.ts'
import type { ApiEnv } from './create-api.ts'
import { Problem } from './problem.ts'

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
