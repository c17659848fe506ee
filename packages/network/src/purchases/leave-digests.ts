// Whoever wants a mail of each purchase is to be written to: the sale leaves work for it, and nothing for all others.
import type { IdSources, Tx } from '../platform/index.ts'
import { enqueueWorks } from '../work/index.ts'
import type { RuledBuyer } from './current-facts.ts'
import type { Purchase } from './purchase.ts'

/** What is bought within so long is told in one mail. */
const gatherSeconds = 120

/** One row for each account and span, however many purchases there are. */
export async function leaveDigests(
  tx: Tx,
  sources: IdSources,
  purchases: readonly Pick<Purchase, 'purchasingAccount'>[],
  buyers: ReadonlyMap<string, Pick<RuledBuyer, 'purchaseMails'>>,
): Promise<void> {
  const accounts = new Set<string>()
  for (const { purchasingAccount } of purchases) {
    if (buyers.get(purchasingAccount)?.purchaseMails === 'each') accounts.add(purchasingAccount)
  }
  if (accounts.size === 0) return
  const spanMs = gatherSeconds * 1000
  const endMs = (Math.floor(sources.clock.now().epochMilliseconds / spanMs) + 1) * spanMs
  const dueAt = Temporal.Instant.fromEpochMilliseconds(endMs)
  await enqueueWorks(
    tx,
    sources,
    [...accounts].map((owner) => {
      const subject = `${owner}/${dueAt.toString()}`
      return { kind: 'write_digest' as const, subject, owner, facts: {}, dueAt }
    }),
  )
}
