// Who looks at a statement: the payer of the account, or one of its members.
import { isPayer, selectBuyers } from '../customers/accounts/index.ts'
import type { Tx } from '../platform/index.ts'
import type { StatementViewer } from './statement.ts'

/** The viewer behind a purchasing account. @throws Error when there is no such account. */
export async function getViewer(tx: Tx, purchasingAccount: string): Promise<StatementViewer> {
  const [buyer] = await selectBuyers(tx, [purchasingAccount])
  if (buyer === undefined) throw new Error(`no purchasing account ${purchasingAccount}`)
  const { paymentAccount, currency } = buyer
  const role = (await isPayer(tx, purchasingAccount)) ? 'payer' : 'member'
  return { role, paymentAccount, purchasingAccount, currency }
}
