// The last steps of the money flows: a purchase that lots and the tab pay for, and of which five receive.
import { postNewTransfers } from '@tallystick/ledger'
import type { Tx } from '../../platform/index.ts'
import {
  lockTabs,
  lotAccount,
  openLots,
  portionKinds,
  recordRefund,
  recordSplitSales,
} from '../index.ts'
import type { Leg } from '../index.ts'
import { at, bucket, customer, december, giveBack, usd } from './flow-step.ts'
import type { CreditStep, Step } from './flow-step.ts'

const lots = ['lot_1', 'lot_2'] as const

/** Rooms that grant and sell lots will have recipes of their own; here they are there from somewhere. */
async function issueLots(tx: Tx): Promise<readonly string[]> {
  await openLots(
    tx,
    lots.map((lot) => ({ lot, paymentAccount: customer, currency: usd, openedAt: december })),
  )
  const issued = [
    ['lot_1', 'issued-incentive', 190_000n],
    ['lot_2', 'issued-prepaid', 300_000n],
  ] as const
  const transfers = issued.map(([lot, from, amountMicros]) => ({
    bucket,
    id: `${lot}/issued`,
    debitAccount: `${from}:USD`,
    creditAccount: lotAccount(lot, usd),
    currency: usd,
    amountMicros,
    recipe: 'issue',
    liveSide: 'credit' as const,
    numbersDebit: false,
    reverses: null,
  }))
  await postNewTransfers(tx, { transfers, ...at })
  return []
}

const split = (lot: string | null, amounts: readonly bigint[]): readonly Leg[] =>
  portionKinds.map((kind, index) => ({
    lot,
    kind,
    receiver: { share: 'C', royalty: 'R', reward: 'B', tax: 'DE', fee: '' }[kind],
    amountMicros: amounts[index] ?? 0n,
  }))

async function sellSplit(tx: Tx): Promise<readonly string[]> {
  await lockTabs(tx, [{ paymentAccount: customer, currency: usd }])
  const legs = [
    ...split('lot_1', [129_329n, 14_370n, 3_193n, 30_336n, 12_772n]),
    ...split('lot_2', [204_201n, 22_689n, 5_042n, 47_899n, 20_169n]),
    ...split(null, [476_470n, 52_941n, 11_765n, 111_765n, 47_059n]),
  ]
  const sale = { purchase: 'pur_5', bucket, paymentAccount: customer, currency: usd, legs }
  await recordSplitSales(tx, { sales: [sale], ...at })
  return []
}

/** Half of it, while the tab's part is not yet paid. */
const splitHalf: CreditStep = {
  credit: 'crd_4',
  legs: [
    ...split('lot_1', [64_664n, 7_185n, 1_597n, 15_168n, 6_386n]),
    ...split('lot_2', [102_100n, 11_345n, 2_521n, 23_949n, 10_085n]),
    ...split(null, [238_235n, 26_470n, 5_883n, 55_882n, 23_530n]),
  ],
  takenFrom: 'pending',
}

export const splitFlows: readonly Step[] = [
  {
    title: 'J has two lots: 0.19 was granted, 0.30 paid for',
    text: 'A lot is a live account, whose floor lets nobody spend more than was put in.',
    run: issueLots,
  },
  {
    title: 'Sale: 1.19 at merchant C, which both lots and the tab pay for',
    text:
      'Five receive of it: 0.19 is tax, 0.09 of the share of 0.90 is a holder’s royalty, 0.02 of the fee of 0.10 a reward. What ' +
      'lots pay was collected before, and is available at once; 0.70 goes on the tab, and waits.',
    run: sellSplit,
  },
  {
    title: 'Half of that is given back',
    text: 'Each receiver gives half of its portion, and each source has half of what it paid: the tab, and both lots.',
    run: giveBack(splitHalf, (tx, one, instants) =>
      recordRefund(tx, { ...one, isProvisional: false }, instants),
    ),
  },
]
