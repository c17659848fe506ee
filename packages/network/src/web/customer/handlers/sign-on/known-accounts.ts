// The accounts that a browser knows, as its sign-on page offers them; and forgetting one.
import { createHmac } from 'node:crypto'
import { accountsOfDevice, forgetDevice } from '../../../../signon/index.ts'
import { answerError, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { KnownAccountView } from '../../pages/sign-on.ts'
import { findTransactionContext, transactionQuery } from '../confirm/transaction-context.ts'
import type { TransactionContext } from '../confirm/transaction-context.ts'

export type KnownAccount = KnownAccountView & { readonly signOn: string }

export async function findKnownAccounts(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
): Promise<readonly KnownAccount[]> {
  const { device } = c.get('visitor')
  if (device === undefined) return []
  const accounts = await accountsOfDevice(deps, device)
  return accounts.map(({ signOn, memberId, firstName }) => {
    const handle = handleOf(deps, device, signOn)
    const query = new URLSearchParams(transactionQuery(context))
    query.set('switch', '1')
    query.set('account', handle)
    return { signOn, handle, name: firstName, memberId, url: `/sign-on?${query.toString()}` }
  })
}

/** `POST /browser-accounts/forget`: this browser offers the account no more; nobody is signed off. */
export async function submitForget(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const context = await findTransactionContext(deps, c)
  const form = await readForm(deps, c)
  if (form === undefined) return await answerError(c, { kind: 'forbidden' })
  const { device: deviceToken } = c.get('visitor')
  const known = await findKnownAccounts(deps, c, context)
  const account = known.find(({ handle }) => handle === form['account'])
  if (account !== undefined && deviceToken !== undefined) {
    await forgetDevice(deps, { deviceToken, signOn: account.signOn })
  }
  const query = new URLSearchParams(transactionQuery(context))
  query.set('switch', '1')
  return answerSeeOther(`/sign-on?${query.toString()}`)
}

// Ids stay out of addresses: a handle names an account in one browser only.
function handleOf({ signOn: { formKey } }: CustomerDeps, device: string, signOn: string): string {
  return createHmac('sha256', formKey)
    .update(`account;${device};${signOn}`)
    .digest('base64url')
    .slice(0, 22)
}
