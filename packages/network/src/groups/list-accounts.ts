// Who is on a payment account: read by payers' pages, statements and limits.
import { selectPurchasingAccounts } from '../customers/accounts/index.ts'
import { selectAccountSignOns } from '../customers/index.ts'
import type { Tx } from '../platform/index.ts'
import type { GroupAccount, OpenInvitation } from './group.ts'
import { selectOpenInvitations } from './store-invitations.ts'

/** All accounts of a payment account, the payer's first; closed ones too, as their purchases stay on its statements. */
export async function listPurchasingAccounts(
  tx: Tx,
  paymentAccount: string,
): Promise<readonly GroupAccount[]> {
  const [accounts, signOns] = await Promise.all([
    selectPurchasingAccounts(tx, paymentAccount),
    selectAccountSignOns(tx, paymentAccount),
  ])
  return accounts.map((account) => ({
    ...account,
    signOns: signOns
      .filter(
        ({ purchasingAccount, endedAt }) =>
          purchasingAccount === account.purchasingAccount && endedAt === null,
      )
      .map(({ signOn, email, memberId }) => ({ signOn, email, memberId })),
  }))
}

/** Who looks at a group, or changes it. */
export type GroupViewer = {
  readonly paymentAccount: string
  readonly purchasingAccount: string
}

export type ViewedAccount = GroupAccount & { readonly invitations: readonly OpenInvitation[] }

/** What a viewer may see and change of the group: a payer everything, a member the account that is theirs. */
export async function listOwnGroup(tx: Tx, viewer: GroupViewer): Promise<readonly ViewedAccount[]> {
  const [accounts, invitations] = await Promise.all([
    listPurchasingAccounts(tx, viewer.paymentAccount),
    selectOpenInvitations(tx, viewer.paymentAccount),
  ])
  const own = accounts.find((account) => account.purchasingAccount === viewer.purchasingAccount)
  return accounts
    .filter((account) => own?.role === 'payer' || account === own)
    .map((account) => ({
      ...account,
      invitations: invitations.filter(
        ({ purchasingAccount }) => purchasingAccount === account.purchasingAccount,
      ),
    }))
}

/** One account of those; undefined for another's, as for one that does not exist. */
export async function findOwnAccount(
  tx: Tx,
  viewer: GroupViewer,
  purchasingAccount: string,
): Promise<ViewedAccount | undefined> {
  const accounts = await listOwnGroup(tx, viewer)
  return accounts.find((account) => account.purchasingAccount === purchasingAccount)
}
