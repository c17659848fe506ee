// Where the money of a closed account goes back to: kept while something of the account may still come back.
import type { WorkKind } from '../contract/index.ts'
import { lockTabs } from '../books/index.ts'
import { selectCurrencyOf } from '../customers/accounts/index.ts'
import { bucketFor, bucketOf } from '../platform/index.ts'
import type { IdSources, TakenWork, Tx, WorkOutcome } from '../platform/index.ts'
import { listUnfinished, scheduleWork } from '../work/index.ts'
import type { WayBack } from './credit-return.ts'
import { returnFromClosed } from './return-from-closed.ts'
import { selectLastMovements } from './store-movements.ts'
import { deleteWayBack, upsertWayBack } from './store-ways-back.ts'

const keptDays = 30

/** In the transaction that closes the account, or in which somebody names another way than the one before. */
export async function keepWayBack(
  tx: Tx,
  sources: IdSources,
  way: Pick<WayBack, 'processor' | 'token'> & {
    readonly bucket: number
    readonly paymentAccount: string
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const keptUntil = endOf(way.at)
  const { paymentAccount } = way
  await upsertWayBack(tx, { ...way, keptUntil })
  await scheduleWork(tx, sources, {
    kind: 'forget_way_back',
    subject: paymentAccount,
    owner: paymentAccount,
    facts: {},
    dueAt: keptUntil,
  })
}

// A gift that waits to be taken up, and a return that is under way or waits for a person.
const bringingBack: readonly string[] = ['look_after_gift', 'return_credit'] satisfies WorkKind[]

/**
 * Not as long as money of the account may come back. What stands on it, and for whatever reason never set out, sets out
 * before its way is forgotten.
 */
export async function forgetWayBack(
  tx: Tx,
  sources: IdSources,
  { subject: paymentAccount }: Pick<TakenWork, 'subject'>,
): Promise<WorkOutcome> {
  const at = sources.clock.now()
  const unfinished = await listUnfinished(tx, paymentAccount)
  const isComingBack = unfinished.some(({ kind }) => bringingBack.includes(kind))
  if (isComingBack || (await sendStranded(tx, sources, { paymentAccount, at }))) {
    return { outcome: 'again', dueAt: endOf(at) }
  }
  await deleteWayBack(tx, { bucket: bucketFor(paymentAccount), paymentAccount })
  return { outcome: 'done' }
}

/** @returns whether anything set out. What a processor refused, and a person gave up, is left where it is. */
async function sendStranded(
  tx: Tx,
  sources: IdSources,
  { paymentAccount, at }: { readonly paymentAccount: string; readonly at: Temporal.Instant },
): Promise<boolean> {
  const currency = await selectCurrencyOf(tx, paymentAccount)
  if (currency === undefined) return false
  const tab = { bucket: bucketOf(paymentAccount), paymentAccount, currency }
  const [last] = await selectLastMovements(tx, [tab])
  if (last === undefined || last.totalMicros === 0n || last.kind === 'kept') return false
  await lockTabs(tx, [tab])
  return (await returnFromClosed(tx, sources, { tab, at })) !== undefined
}

function endOf(at: Temporal.Instant): Temporal.Instant {
  return at.add({ hours: 24 * keptDays })
}
