// A merchant says when and where it is paid; the operator says what is kept back for refunds.
import type { CurrencyCode } from '@tallystick/money'
import { findMerchant } from '../merchants/index.ts'
import { bucketFor } from '../platform/index.ts'
import type { PayoutAccount } from './payout-account.ts'
import type { AccountSeals } from './sealed-account.ts'
import type { Reserve, Settlement } from './settlement.ts'
import type { SettlementPorts } from './settlement-ports.ts'
import {
  lockSettlements,
  selectSettlements,
  upsertReserve,
  upsertSettlement,
} from './store-settlements.ts'

export interface SettlementInput {
  readonly merchant: string
  readonly currency: CurrencyCode
  readonly amountMicros: bigint
  readonly days: number
  readonly payout: PayoutAccount
}

export interface SetSettlementPorts extends SettlementPorts {
  readonly accountWaitHours: number
  readonly accountSeals: AccountSeals
}

/** Nothing goes to another account before its owners had time to notice; the first account waits for nothing. */
export async function setSettlement(
  { database, clock, accountWaitHours, accountSeals }: SetSettlementPorts,
  { payout, ...input }: SettlementInput,
): Promise<Settlement> {
  const setAt = clock.now()
  const waitsUntil = setAt.add({ hours: accountWaitHours })
  const bucket = bucketFor(input.merchant)
  const account = accountSeals.seal(payout, input.merchant)
  return await database.transaction('settlement.set', async (tx) => {
    await lockSettlements(tx, [{ ...input, bucket }])
    await upsertSettlement(tx, { ...input, kind: payout.kind, account, bucket, waitsUntil, setAt })
    const settlements = await selectSettlements(tx, { ...input, bucket })
    const found = settlements.find(({ currency }) => currency === input.currency)
    if (found === undefined) throw new Error(`the settlement of ${input.merchant} is gone`)
    return found
  })
}

/** Answers false where there is no such merchant. */
export async function setReserve(
  { database, clock }: SettlementPorts,
  { merchant, ...reserve }: Reserve & { readonly merchant: string },
): Promise<boolean> {
  return await database.transaction('settlement.set-reserve', async (tx) => {
    if ((await findMerchant(tx, merchant)) === undefined) return false
    await upsertReserve(tx, {
      merchant,
      ...reserve,
      bucket: bucketFor(merchant),
      setAt: clock.now(),
    })
    return true
  })
}
