// The work that repeats: gifts on which somebody stopped half way go on, and those that had their time go back.
import { buyGift } from './give-gift.ts'
import type { GiftPorts } from './gift-ports.ts'
import { takeUpGift } from './redeem-gift.ts'
import { returnGift } from './return-gift.ts'
import { endWithdrawn } from './withdraw-gift.ts'
import { selectExpired, selectUnfinished } from './store.ts'

/** Whoever works on a gift is done with it long before. */
const pause = Temporal.Duration.from({ seconds: 60 })

/** @returns how many gifts were looked at; fewer than `limit`: none waits any more. */
export async function resumeGifts(
  ports: GiftPorts,
  { limit }: { readonly limit: number },
): Promise<number> {
  const changedBefore = ports.clock.now().subtract(pause)
  const gifts = await ports.database.read('gifts.find-unfinished', (tx) =>
    selectUnfinished(tx, { changedBefore, limit }),
  )
  for (const gift of gifts) {
    if (gift.status === 'ordered') await buyGift(ports, gift)
    else if (gift.status === 'claimed') await takeUpGift(ports, gift)
    else await endWithdrawn(ports, gift)
  }
  return gifts.length
}

/** @returns how many went back; fewer than `limit`: none is left that had its time. */
export async function returnExpiredGifts(
  ports: GiftPorts,
  { limit }: { readonly limit: number },
): Promise<number> {
  const at = ports.clock.now()
  const gifts = await ports.database.read('gifts.find-expired', (tx) =>
    selectExpired(tx, { at, limit }),
  )
  for (const { gift } of gifts) await returnGift(ports, { gift, cause: 'expired' })
  return gifts.length
}
