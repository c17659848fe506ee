// Numbers of bank accounts as they are stored: sealed for their merchant, with a mark by which the same account is
// known again, and its last characters for people.
import { createHmac, createSecretKey } from 'node:crypto'
import { sealText, unsealText } from '../platform/index.ts'
import type { Keys, Random } from '../platform/index.ts'
import { endingOf } from './payout-account.ts'
import type { PayoutAccount } from './payout-account.ts'

/** As a settlement and each of its payouts hold it. */
export type SealedAccount = Readonly<Record<string, string>>

export interface AccountSeals {
  readonly seal: (payout: PayoutAccount, merchant: string) => SealedAccount
  /** @throws for what was not sealed here for this merchant. */
  readonly open: (sealed: SealedAccount, merchant: string) => PayoutAccount['account']
}

export function openAccountSeals({
  keys,
  random,
}: {
  readonly keys: Pick<Keys, 'derive'>
  readonly random: Random
}): AccountSeals {
  const key = Buffer.from(keys.derive('payout-accounts', 'sealing v1'))
  const markKey = createSecretKey(keys.derive('payout-accounts', 'marks v1'))
  return {
    seal(payout, merchant) {
      const text = JSON.stringify(payout.account)
      const marked = JSON.stringify([merchant, payout.kind, Object.entries(payout.account).sort()])
      return {
        ending: endingOf(payout),
        mark: createHmac('sha256', markKey).update(marked).digest('base64url'),
        sealed: sealText({ random, key }, text, merchant).toString('base64'),
      }
    },
    open(account, merchant) {
      const { sealed } = account
      // Of the simulator, before accounts were sealed.
      if (sealed === undefined) return account
      const text = unsealText(key, Buffer.from(sealed, 'base64'), merchant)
      return JSON.parse(text) as PayoutAccount['account']
    },
  }
}

/** How its owner knows it again, and nobody else learns it. */
export function labelOf({ kind, account }: PayoutAccount): string {
  return `${kind} ending in ${account['ending'] ?? endingOf({ kind, account })}`
}
