// Takes a gift from one state to the next, and leaves the work of going on with it, should whoever does it stop half
// way.
import type { IdSources, Tx } from '../platform/index.ts'
import { enqueueWork, settleWork } from '../work/index.ts'
import type { Gift } from './gift.ts'
import { updateGift } from './store.ts'
import type { GiftChange } from './store.ts'

/** Whoever works on a gift is done with it long before. */
export const pauseSeconds = 60

/** @returns false when it is no longer in the state that was read: somebody else was first. */
export async function changeGift(
  tx: Tx,
  sources: IdSources,
  from: Gift,
  change: GiftChange,
): Promise<boolean> {
  if (!(await updateGift(tx, from, change))) return false
  const { to, at } = change
  switch (to) {
    case 'claimed':
    case 'withdrawing':
      await lookAfter(tx, sources, from, { step: `${to} ${at.toString()}`, at })
      return true
    case 'refused':
    case 'redeemed':
    case 'returned':
    case 'withdrawn':
      // Nothing of it has a future any more.
      await settleWork(tx, { ...workOf(from), at })
      return true
    case 'ordered':
    case 'sent':
      return true
  }
}

/**
 * With a step: for what was begun at this moment. Without: from the order on, until it is taken up or has had its
 * time.
 */
export async function lookAfter(
  tx: Tx,
  sources: IdSources,
  gift: Gift,
  { step, at }: { readonly step?: string; readonly at: Temporal.Instant },
): Promise<void> {
  await enqueueWork(tx, sources, {
    ...workOf(gift, step),
    facts: {},
    dueAt: at.add({ seconds: pauseSeconds }),
  })
}

function workOf({ gift, paymentAccount: owner }: Gift, step?: string) {
  return {
    kind: 'look_after_gift',
    subject: step === undefined ? gift : `${gift} ${step}`,
    owner,
  } as const
}
