// For tests: lots on real accounts, and splits, handed in as rooms that issue them will.
import { postNewTransfers, selectAccounts } from '@tallystick/ledger'
import type { Transfer } from '@tallystick/ledger'
import { lotAccount, openLots } from '../../books/index.ts'
import { newId } from '../../platform/index.ts'
import type { Tx } from '../../platform/index.ts'
import type { PurchasePorts } from '../index.ts'
import type { Lot } from '../funding.ts'
import type { Splits } from '../portion.ts'
import type { TestBuyer, World } from './purchase-world.ts'

export interface LotInput extends Pick<Lot, 'source' | 'leftMicros'> {
  readonly expiresAt?: Temporal.Instant
  readonly merchants?: ReadonlySet<string>
}

interface IssuedLot extends Omit<Lot, 'leftMicros'> {
  readonly buyer: TestBuyer
}

/** A world whose buyers have lots, and whose purchases are split; what is left of a lot stands in the ledger alone. */
export interface DealWorld extends World, Pick<PurchasePorts, 'selectLots' | 'selectSplits'> {
  /** Of every purchase from now on; undefined: merchant and operator receive it. */
  splits: Splits | undefined
  issue(buyer: TestBuyer, lot: LotInput): Promise<string>
  leftOf(lot: string): Promise<bigint>
}

export function withDeals(world: World): DealWorld {
  const issued: IssuedLot[] = []
  const readLefts = async (tx: Tx, lots: readonly IssuedLot[]) => {
    const keys = lots.map(({ lot, buyer }) => ({
      bucket: buyer.bucket,
      id: lotAccount(lot, 'USD'),
    }))
    const accounts = await selectAccounts(tx, keys)
    return new Map(accounts.map((one) => [one.id, one.creditsMicros - one.debitsMicros]))
  }
  const deals: DealWorld = {
    ...world,
    splits: undefined,
    async issue(buyer, { source, leftMicros, expiresAt = null, merchants = null }) {
      const { bucket, paymentAccount } = buyer
      const lot = newId('lot', { ...world, bucket })
      const at = world.clock.now()
      await world.database.transaction('test.issue', async (tx) => {
        await openLots(tx, [{ lot, paymentAccount, currency: 'USD', openedAt: at }])
        const transfer: Transfer = {
          bucket,
          id: `${lot}/issued`,
          debitAccount: `issued-${source}:USD`,
          creditAccount: lotAccount(lot, 'USD'),
          currency: 'USD',
          amountMicros: leftMicros,
          recipe: 'issue',
          liveSide: 'credit',
          numbersDebit: false,
          reverses: null,
        }
        await postNewTransfers(tx, { transfers: [transfer], happenedAt: at, recordedAt: at })
      })
      issued.push({ lot, source, expiresAt, merchants, buyer })
      return lot
    },
    async leftOf(lot) {
      const found = issued.filter((one) => one.lot === lot)
      const lefts = await world.database.read('test.left', (tx) => readLefts(tx, found))
      return lefts.get(lotAccount(lot, 'USD')) ?? 0n
    },
    async selectLots(tx, accounts) {
      const payers = new Set<string>(accounts.map(({ paymentAccount }) => paymentAccount))
      const own = issued.filter(({ buyer }) => payers.has(buyer.paymentAccount))
      const lefts = await readLefts(tx, own)
      const lots = own.map(({ buyer, ...lot }) => ({
        ...lot,
        paymentAccount: buyer.paymentAccount,
        leftMicros: lefts.get(lotAccount(lot.lot, 'USD')) ?? 0n,
      }))
      return Map.groupBy(lots, ({ paymentAccount }) => paymentAccount)
    },
    selectSplits(_tx, orders) {
      const { splits } = deals
      const keys =
        splits === undefined ? [] : orders.map(({ latestKey }) => [latestKey, splits] as const)
      return Promise.resolve(new Map(keys))
    },
  }
  return deals
}
