// Finds the gift of a link. A code that was never made is answered like a gift that does not exist.
import type { Tx } from '../platform/index.ts'
import { readGiftCode } from './gift-code.ts'
import type { GiftPorts } from './gift-ports.ts'
import type { Gift } from './gift.ts'
import { selectGift } from './store.ts'

export async function findGiftOfCode(
  tx: Tx,
  { giftKey }: Pick<GiftPorts, 'giftKey'>,
  code: string,
): Promise<Gift | undefined> {
  const id = readGiftCode(giftKey, code)
  const gift = id === undefined ? undefined : await selectGift(tx, id)
  return gift === undefined || gift.status === 'ordered' || gift.status === 'refused'
    ? undefined
    : gift
}
