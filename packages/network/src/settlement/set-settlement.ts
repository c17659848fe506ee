// A merchant says when and where it is paid; the operator says what is kept back for refunds.
import type { CurrencyCode } from '@tallystick/money'
import { selectMerchantsOfHolders } from '../holders/index.ts'
import { findMerchant } from '../merchants/index.ts'
import { tellOwnersOf } from '../organisations/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import { bucketFor } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { PayoutAccount } from './payout-account.ts'
import { labelOf } from './sealed-account.ts'
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
  ports: SetSettlementPorts,
  { payout, ...input }: SettlementInput,
): Promise<Settlement> {
  const { database, clock, accountWaitHours, accountSeals } = ports
  const setAt = clock.now()
  const waitsUntil = setAt.add({ hours: accountWaitHours })
  const bucket = bucketFor(input.merchant)
  const account = accountSeals.seal(payout, input.merchant)
  return await database.transaction('settlement.set', async (tx) => {
    const [former] = await lockSettlements(tx, [{ ...input, bucket }])
    await upsertSettlement(tx, { ...input, kind: payout.kind, account, bucket, waitsUntil, setAt })
    const settlements = await selectSettlements(tx, { ...input, bucket })
    const found = settlements.find(({ currency }) => currency === input.currency)
    if (found === undefined) throw new Error(`the settlement of ${input.merchant} is gone`)
    if (former !== undefined && former.accountVersion < found.accountVersion) {
      await tellChange(tx, ports, found)
    }
    return found
  })
}

/** Whoever changed it: each owner learns of it in time to put the former account back; of a rights holder's, too. */
async function tellChange(tx: Tx, ports: SettlementPorts, settlement: Settlement): Promise<void> {
  const { merchant: receiver, currency, accountKind: kind, account, accountVersion } = settlement
  const merchant = (await selectMerchantsOfHolders(tx, [receiver])).get(receiver) ?? receiver
  const name = (await findMerchant(tx, merchant))?.name ?? ''
  await tellOwnersOf(tx, merchant, async (signOn, organisation) => {
    await enqueueNotice(tx, ports, {
      cause: `payout-account/${receiver}/${currency}/${accountVersion}/${signOn}`,
      to: { signOn },
      kind: 'payout_account_changed',
      facts: {
        organisation,
        merchantName: name,
        account: labelOf({ kind, account }),
        countsAt: settlement.accountWaitsUntil.toString(),
      },
    })
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
