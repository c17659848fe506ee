// Ends what ties an account to one merchant: its sign-ons there, of which the merchant is told, and its visits.
import type { Outward } from '../outward/index.ts'
import { selectAccountSignOns } from '../customers/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { leaveSignOffs } from './leave-sign-offs.ts'
import { hashDocumentId } from './provider/adapter.ts'
import { deleteVisitsAt } from './store-erasure.ts'
import { deleteAuthorizations, selectSessionsOfAccount } from './store-provider.ts'

interface Authorization {
  readonly sid?: string
  readonly grantId?: string
}

/**
 * The sign-on at the network goes on, and with it those at other merchants. Before anybody is signed on at this one
 * again there is a page with a click, as for a merchant that was never visited.
 * @returns whether there was anything.
 */
export async function endAcquaintance(
  tx: Tx,
  sources: IdSources & { readonly outward: Outward },
  account: {
    readonly paymentAccount: string
    readonly purchasingAccount: string
    readonly merchant: string
  },
): Promise<boolean> {
  const { paymentAccount, purchasingAccount, merchant } = account
  const sessions = await selectSessionsOfAccount(tx, purchasingAccount)
  const found = sessions.flatMap(({ payload }) => {
    const authorizations = (payload['authorizations'] ?? {}) as Readonly<
      Record<string, Authorization>
    >
    return authorizations[merchant] ?? []
  })
  const signOffs = found.flatMap(({ sid }) =>
    sid === undefined ? [] : { merchant, account: purchasingAccount, sid },
  )
  const grantIds = found.flatMap(({ grantId }) =>
    grantId === undefined ? [] : hashDocumentId(grantId),
  )
  if (found.length > 0) await deleteAuthorizations(tx, { purchasingAccount, merchant, grantIds })
  if (signOffs.length > 0) await leaveSignOffs(tx, sources, signOffs)
  const signOns = (await selectAccountSignOns(tx, paymentAccount))
    .filter((one) => one.purchasingAccount === purchasingAccount)
    .map(({ signOn }) => signOn)
  const visitCount = await deleteVisitsAt(tx, { merchant, signOns })
  return found.length > 0 || visitCount > 0
}
