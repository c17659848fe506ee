// Leaves it to be done that merchants are told of a sign-off, and puts it on their list, in the transaction that ends
// the provider's session.
import { countPartings } from '../outward/index.ts'
import type { Outward } from '../outward/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { enqueueWorks } from '../work/index.ts'
import { printKnownAccount } from './known-account.ts'
import { insertSignOffs } from './store-sign-offs.ts'

/** What a merchant knows a session by. */
export interface SignOff {
  readonly merchant: string
  /** The purchasing account; the merchant reads its own name for it. */
  readonly account: string
  readonly sid: string
}

export async function leaveSignOffs(
  tx: Tx,
  sources: IdSources & { readonly outward: Outward },
  signOffs: readonly SignOff[],
): Promise<void> {
  const now = sources.clock.now()
  const partingCounts = await countPartings(
    tx,
    signOffs.map(({ merchant, account: purchasingAccount }) => ({ merchant, purchasingAccount })),
  )
  // All of them end at once: told at once, and listed with one instant, they would be known to be one person's.
  const heard = signOffs.map(({ merchant, account: purchasingAccount, sid }, place) => ({
    merchant,
    sid,
    // Told later, perhaps after they have parted, it is told of whom the merchant knew.
    account: printKnownAccount(purchasingAccount, partingCounts[place] ?? 0),
    endedAt: sources.outward.instantFor(merchant, purchasingAccount, now),
  }))
  await insertSignOffs(tx, heard)
  await enqueueWorks(
    tx,
    sources,
    heard.map(({ merchant: owner, account, sid, endedAt: dueAt }) => ({
      kind: 'tell_sign_off',
      subject: sid,
      owner,
      // Its addresses are looked up when it is told: each is then work of its own.
      facts: { account, sid, address: '' },
      dueAt,
    })),
  )
}
