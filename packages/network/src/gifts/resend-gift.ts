// Sends the mail of a gift once more, as long as nobody has taken it up; a few times at most.
import { changeGift } from './change-gift.ts'
import type { GiftPorts } from './gift-ports.ts'
import { sentCountMax } from './gift.ts'
import { tellReceiver } from './give-gift.ts'
import { selectGift } from './store.ts'

export type ResentGift = 'sent' | 'sent_enough' | 'not_waiting' | 'unknown_gift'

/** @param input.sentCount how often the giver saw that it had gone out: two clicks at once send one mail. */
export async function resendGift(
  ports: GiftPorts,
  input: {
    readonly gift: string
    readonly purchasingAccount: string
    readonly sentCount: number
  },
): Promise<ResentGift> {
  return await ports.database.transaction('gifts.resend', async (tx) => {
    const gift = await selectGift(tx, input.gift)
    if (gift?.purchasingAccount !== input.purchasingAccount) return 'unknown_gift'
    if (gift.status !== 'sent' || gift.receiverEmail === null) return 'not_waiting'
    if (gift.sentCount !== input.sentCount) return 'sent'
    if (gift.sentCount >= sentCountMax) return 'sent_enough'
    const sentCount = gift.sentCount + 1
    const isFirst = await changeGift(tx, ports, gift, {
      to: 'sent',
      sentCount,
      at: ports.clock.now(),
    })
    if (isFirst) await tellReceiver(tx, ports, { ...gift, sentCount })
    return 'sent'
  })
}
