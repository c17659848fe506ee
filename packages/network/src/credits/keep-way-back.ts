// Where the money of a closed account goes back to: kept while something of the account may still come back.
import type { WorkKind } from '../contract/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Clock, IdSources, TakenWork, Tx, WorkOutcome } from '../platform/index.ts'
import { enqueueWork, listUnfinished } from '../work/index.ts'
import type { WayBack } from './credit-return.ts'
import { deleteWayBack, insertWayBack } from './store-ways-back.ts'

const keptDays = 30

/** In the transaction that closes the account. */
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
  await insertWayBack(tx, { ...way, keptUntil })
  await enqueueWork(tx, sources, {
    kind: 'forget_way_back',
    subject: paymentAccount,
    owner: paymentAccount,
    facts: {},
    dueAt: keptUntil,
  })
}

// A gift that waits to be taken up, and a return that is under way or waits for a person.
const bringingBack: readonly string[] = ['look_after_gift', 'return_credit'] satisfies WorkKind[]

/** Not as long as money of the account may come back. */
export async function forgetWayBack(
  tx: Tx,
  { clock }: { readonly clock: Clock },
  { subject: paymentAccount }: Pick<TakenWork, 'subject'>,
): Promise<WorkOutcome> {
  const unfinished = await listUnfinished(tx, paymentAccount)
  if (unfinished.some(({ kind }) => bringingBack.includes(kind))) {
    return { outcome: 'again', dueAt: endOf(clock.now()) }
  }
  await deleteWayBack(tx, { bucket: bucketOf(paymentAccount), paymentAccount })
  return { outcome: 'done' }
}

function endOf(at: Temporal.Instant): Temporal.Instant {
  return at.add({ hours: 24 * keptDays })
}
