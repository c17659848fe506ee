// The cookies of a new session, and the page that comes next. Every way of signing on ends here.
import { writeCookie } from '../../../../platform/api/index.ts'
import { newSecretToken } from '../../../../platform/index.ts'
import { recordClick } from '../../../../signon/index.ts'
import type { Session, SignOnAccounts } from '../../../../signon/index.ts'
import { originOf } from '../../../frame/request-origin.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { TransactionContext } from '../confirm/transaction-context.ts'
import { takeOnward } from '../../../frame/onward-path.ts'

// A year: member ids then go on working in a browser that is used.
const deviceSeconds = 365 * 86_400

/** Undefined where the proof is none any more: a password was changed, say, while it was being checked. */
export async function openSession(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
  input: {
    readonly accounts: SignOnAccounts
    readonly secretsVersion: number
    readonly method: Session['method']
  },
): Promise<{ readonly cookies: readonly string[]; readonly next: string } | undefined> {
  const { sessionToken: previousToken, device } = c.get('visitor')
  const { cookies: names, isSecure } = deps.signOn
  const { signOn, customer, purchasingAccount, paymentAccount } = input.accounts
  const deviceToken = device ?? newSecretToken(deps.random)
  const token = await deps.signOn.startSession({
    accounts: { signOn, customer, purchasingAccount, paymentAccount },
    secretsVersion: input.secretsVersion,
    method: input.method,
    origin: originOf(c),
    deviceToken,
    previousToken,
  })
  if (token === undefined) return undefined
  const cookies = [
    sessionCookie(deps, token),
    writeCookie({ name: names.device, value: deviceToken, isSecure, maxAgeSeconds: deviceSeconds }),
  ]
  if (context === undefined) {
    const onward = takeOnward(deps, c, '/account')
    return { cookies: [...cookies, ...onward.cookies], next: onward.path }
  }
  await recordClick(deps, { signOn, merchant: context.transaction.merchant })
  return { cookies, next: `/confirm/${context.transaction.id}` }
}

/** A session goes on under this token from now on. */
export function sessionCookie({ signOn }: Pick<CustomerDeps, 'signOn'>, token: string): string {
  return writeCookie({ name: signOn.cookies.session, value: token, isSecure: signOn.isSecure })
}
