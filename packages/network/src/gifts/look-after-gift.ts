// The work on one gift: goes on where somebody stopped half way, and gives the price back when it has had its time.
import type { TakenWork, WorkOutcome } from '../platform/index.ts'
import { pauseSeconds } from './change-gift.ts'
import type { GiftPorts } from './gift-ports.ts'
import type { Gift } from './gift.ts'
import { buyGift } from './give-gift.ts'
import { takeUpGift } from './redeem-gift.ts'
import { returnGift } from './return-gift.ts'
import { selectGift } from './store.ts'
import { endWithdrawn } from './withdraw-gift.ts'

/** Every step done twice is done once. */
export async function lookAfterGift(
  ports: GiftPorts,
  { subject }: Pick<TakenWork, 'subject'>,
): Promise<WorkOutcome> {
  const [id = '', step] = subject.split(' ')
  const gift = await find(ports, id)
  if (dueAtOf(gift, step) === undefined) return { outcome: 'done' }
  if (isDue(ports, gift, step)) await goOn(ports, gift)
  const after = await find(ports, id)
  const dueAt = dueAtOf(after, step)
  if (dueAt === undefined) return { outcome: 'done' }
  // What could not be done now, because there was no room, is tried again like what is under way.
  const soon = ports.clock.now().add({ seconds: pauseSeconds })
  return { outcome: 'again', dueAt: isDue(ports, after, step) ? soon : dueAt }
}

async function find({ database }: GiftPorts, id: string): Promise<Gift> {
  const gift = await database.read('gifts.find', (tx) => selectGift(tx, id))
  if (gift === undefined) throw new Error(`there is no gift ${id}`)
  return gift
}

/**
 * When somebody has to look at it; of one that waits to be taken up only the work that was left with the order does.
 */
function dueAtOf(gift: Gift, step: string | undefined): Temporal.Instant | undefined {
  switch (gift.status) {
    case 'ordered':
    case 'claimed':
    case 'withdrawing':
      return gift.changedAt.add({ seconds: pauseSeconds })
    case 'sent':
      return step === undefined ? gift.expiresAt : undefined
    case 'refused':
    case 'redeemed':
    case 'returned':
    case 'withdrawn':
      return undefined
  }
}

function isDue({ clock }: GiftPorts, gift: Gift, step: string | undefined): boolean {
  const dueAt = dueAtOf(gift, step)
  return dueAt !== undefined && Temporal.Instant.compare(dueAt, clock.now()) <= 0
}

async function goOn(ports: GiftPorts, gift: Gift): Promise<void> {
  if (gift.status === 'ordered') await buyGift(ports, gift)
  else if (gift.status === 'claimed') await takeUpGift(ports, gift)
  else if (gift.status === 'withdrawing') await endWithdrawn(ports, gift)
  else await returnGift(ports, { gift: gift.gift, cause: 'expired' })
}
