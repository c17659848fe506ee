// Ends work because its cause has ended: what somebody was to do or to look at is settled in another way.
import type { WorkKind } from '../contract/index.ts'
import { bucketFor } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { updateSettled } from './store.ts'

export interface SettledWork {
  readonly subject: string
  readonly owner: string
}

/**
 * Several of one kind, of any owners: a statement for each bucket. Nothing happens where there is none, or it was done.
 */
export async function settleWorks(
  tx: Tx,
  {
    kind,
    works,
    at,
  }: {
    readonly kind: WorkKind
    readonly works: readonly SettledWork[]
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const byBucket = Map.groupBy(works, ({ owner }) => bucketFor(owner))
  await Promise.all(
    // In one order, as they are put in.
    [...byBucket]
      .toSorted(([one], [other]) => one - other)
      .map(([bucket, own]) => {
        const subjects = own.map(({ subject }) => subject).toSorted()
        return updateSettled(tx, { bucket, kind, subjects, at })
      }),
  )
}

export async function settleWork(
  tx: Tx,
  {
    kind,
    subject,
    owner,
    at,
  }: SettledWork & { readonly kind: WorkKind; readonly at: Temporal.Instant },
): Promise<void> {
  await settleWorks(tx, { kind, works: [{ subject, owner }], at })
}
