// The round of mornings: whoever has one mail a day, and whose seven o'clock has come, is to be written to, where
// something was bought since the last time.
import { selectMorningAccounts, selectTimeZones } from '../customers/accounts/index.ts'
import type { MorningAccount } from '../customers/accounts/index.ts'
import { bucketCount } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { selectLastNumbers } from '../purchases/index.ts'
import { enqueueWorks } from '../work/index.ts'
import { findMorning } from './decide-morning.ts'
import { subjectOfMorning } from './digest.ts'
import type { DigestPorts } from './digest-ports.ts'
import { lockRound, selectToldThrough, upsertRound } from './store.ts'

const accountsPerStatement = 500

/** Safe to run again, and by several at once: the mark of a bucket is locked, and moves with what it led to. */
export async function writeDueDigests(
  ports: Pick<DigestPorts, 'database' | 'clock' | 'random'>,
  signal?: AbortSignal,
): Promise<void> {
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    if (signal?.aborted === true) return
    await ports.database.transaction('digests.round', (tx) => goThroughBucket(tx, ports, bucket))
  }
}

async function goThroughBucket(tx: Tx, sources: IdSources, bucket: number): Promise<void> {
  const now = sources.clock.now()
  const since = await lockRound(tx, bucket)
  await upsertRound(tx, { bucket, through: now })
  // The first round only says from when on mornings count.
  if (since === undefined) return
  const days = new Map<string, Temporal.PlainDate>()
  for (const timeZone of await selectTimeZones(tx, bucket)) {
    const day = findMorning(timeZone, { since, now })
    if (day !== undefined) days.set(timeZone, day)
  }
  if (days.size === 0) return
  let after = ''
  for (;;) {
    const page = { bucket, timeZones: [...days.keys()], after, limit: accountsPerStatement }
    const accounts = await selectMorningAccounts(tx, page)
    await leaveDigests(tx, sources, { bucket, accounts, days })
    const last = accounts.at(-1)
    if (last === undefined || accounts.length < accountsPerStatement) return
    after = last.purchasingAccount
  }
}

async function leaveDigests(
  tx: Tx,
  sources: IdSources,
  {
    bucket,
    accounts,
    days,
  }: {
    readonly bucket: number
    readonly accounts: readonly MorningAccount[]
    readonly days: ReadonlyMap<string, Temporal.PlainDate>
  },
): Promise<void> {
  if (accounts.length === 0) return
  const [told, last] = await Promise.all([
    selectToldThrough(
      tx,
      bucket,
      accounts.map(({ purchasingAccount }) => purchasingAccount),
    ),
    selectLastNumbers(tx, bucket, accounts),
  ])
  const due = accounts.filter(
    ({ purchasingAccount, paymentAccount }) =>
      (last.get(paymentAccount) ?? 0n) > (told.get(purchasingAccount) ?? 0n),
  )
  await enqueueWorks(
    tx,
    sources,
    due.flatMap(({ purchasingAccount, timeZone }) => {
      const day = days.get(timeZone)
      if (day === undefined) return []
      const subject = subjectOfMorning(purchasingAccount, day)
      return { kind: 'write_digest' as const, subject, owner: purchasingAccount, facts: {} }
    }),
  )
}
