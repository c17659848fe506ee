// A merchant's tokens of the API: a new one beside those in use, so that old and new overlap while they are changed;
// the list of those that work; and the end of one.
import type { Caller } from '../contract/index.ts'
import { lockMerchant } from '../merchants/index.ts'
import type { Clock, Database, Random } from '../platform/index.ts'
import { holdCaller } from './hold-caller.ts'
import { recordAccessToken } from './issue-access-token.ts'
import type { NewToken } from './issue-access-token.ts'
import { selectMerchantTokens, updateMerchantTokensRevoked } from './store-merchant-tokens.ts'
import type { MerchantTokenRow } from './store-merchant-tokens.ts'

export interface MerchantTokenPorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly merchantTokenDays: number
}

export type IssuedMerchantToken =
  | ({ readonly status: 'issued'; readonly expiresAt: Temporal.Instant } & NewToken)
  | {
      readonly status: 'refused'
      readonly code: 'unknown_merchant' | 'merchant_closed' | 'too_many_tokens' | 'unauthenticated'
    }

const tokenCountMax = 5

export async function issueMerchantToken(
  ports: MerchantTokenPorts,
  { merchant, caller }: { readonly merchant: string; readonly caller: Caller },
): Promise<IssuedMerchantToken> {
  return await ports.database.transaction('signon.issue-merchant-token', async (tx) => {
    const found = await lockMerchant(tx, merchant)
    if (found === undefined) return { status: 'refused', code: 'unknown_merchant' }
    if (found.status === 'closed') return { status: 'refused', code: 'merchant_closed' }
    // Nobody gets another token by one that was revoked a moment ago.
    if (!(await holdCaller(tx, caller))) return { status: 'refused', code: 'unauthenticated' }
    const now = ports.clock.now()
    const working = await selectMerchantTokens(tx, { merchant, now })
    if (working.length >= tokenCountMax) return { status: 'refused', code: 'too_many_tokens' }
    const expiresAt = endOfMerchantToken(ports)
    const holder = { role: 'merchant', merchant } as const
    const issued = await recordAccessToken(tx, ports, { holder, expiresAt })
    return { status: 'issued', expiresAt, ...issued }
  })
}

export function endOfMerchantToken({
  clock,
  merchantTokenDays: days,
}: Pick<MerchantTokenPorts, 'clock' | 'merchantTokenDays'>): Temporal.Instant {
  return clock.now().add({ hours: days * 24 })
}

/** Those that work, the one that ends first before all others. */
export async function listMerchantTokens(
  { database, clock }: Pick<MerchantTokenPorts, 'database' | 'clock'>,
  { merchant }: { readonly merchant: string },
): Promise<readonly MerchantTokenRow[]> {
  return await database.read('signon.list-merchant-tokens', (tx) =>
    selectMerchantTokens(tx, { merchant, now: clock.now() }),
  )
}

/** Ends a token at once, also the last one: it may be stolen. False where none of this id works. */
export async function revokeMerchantToken(
  { database, clock }: Pick<MerchantTokenPorts, 'database' | 'clock'>,
  { merchant, token }: { readonly merchant: string; readonly token: string },
): Promise<boolean> {
  const count = await database.transaction('signon.revoke-merchant-token', (tx) =>
    updateMerchantTokensRevoked(tx, { merchant, token, now: clock.now() }),
  )
  return count > 0
}
