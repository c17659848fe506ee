// Opens a credit, provisionally or granted at once, in the transaction of what causes it.
import { lockTabs, openTabCredit, recordProvisional, recordRefund } from '../books/index.ts'
import { newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { recordGivenBack, selectLegs } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { selectTabMarks } from '../tabs/index.ts'
import type { PlacedTab } from '../tabs/index.ts'
import type { Credit, CreditKind, CreditMovement, CreditedPurchase } from './credit.ts'
import {
  findCreditOfCause,
  findCreditedPurchase,
  insertCredit,
  upsertCreditedPurchase,
} from './store.ts'
import { returnFromClosed } from './return-from-closed.ts'
import { insertMovement, selectLastMovements } from './store-movements.ts'
import type { LastMovement } from './store-movements.ts'
import { weighCredit } from './weigh-credit.ts'
import type { WeighedCredit } from './weigh-credit.ts'

export interface CreditInput {
  readonly purchase: Purchase
  readonly kind: CreditKind
  readonly amountMicros: bigint
  /** The caller's own id of what it is for: one credit per cause, for ever. */
  readonly cause: string
  readonly at: Temporal.Instant
}

export type OpenedCredit =
  | {
      readonly status: 'opened'
      readonly credit: Credit
      /** Null: nothing of it was on the tab. */
      readonly movement: CreditMovement | null
    }
  /** Other credits left less of the purchase than that. Nothing was done. */
  | { readonly status: 'too_much'; readonly leftMicros: bigint }
  | { readonly status: 'exists'; readonly credit: Credit }

/**
 * The customer owes less at once; `decideCredit` says later whether that stays. What lots paid goes back to them when
 * it is granted: whoever could spend it before might not have it when it is refused.
 */
export function openCredit(tx: Tx, sources: IdSources, input: CreditInput): Promise<OpenedCredit> {
  return open(tx, sources, { ...input, status: 'provisional' })
}

/** The same, but final: those who received it give it back at once. */
export function grantCredit(tx: Tx, sources: IdSources, input: CreditInput): Promise<OpenedCredit> {
  return open(tx, sources, { ...input, status: 'granted' })
}

type Opening = CreditInput & { readonly status: 'provisional' | 'granted' }

async function open(tx: Tx, sources: IdSources, input: Opening): Promise<OpenedCredit> {
  const { purchase, cause } = input
  const { bucket, paymentAccount, currency } = purchase
  const tab = { bucket, paymentAccount, currency }
  const [locked, existing, credited, marks, last] = await Promise.all([
    lockTabs(tx, [tab]),
    findCreditOfCause(tx, { bucket, cause }),
    findCreditedPurchase(tx, { bucket, purchase: purchase.purchase }),
    selectTabMarks(tx, [tab]),
    selectLastMovements(tx, [tab]),
  ])
  if (locked.length === 0) throw new Error(`${purchase.purchase} is on a tab that was never opened`)
  if (existing !== undefined) return existsAs(existing, input)
  const weighed = weighCredit(credited ?? (await neverCredited(tx, purchase)), {
    amountMicros: input.amountMicros,
    isPaid: purchase.tabNumber <= (marks[0]?.paidThrough ?? 0n),
  })
  if (weighed.status === 'too_much') return weighed
  // After this line the credit must succeed.
  const credit = creditOf(input, weighed, newId('crd', { ...sources, bucket }))
  const movement = movementOf(credit, last[0])
  const at = { happenedAt: input.at, recordedAt: sources.clock.now() }
  const isGranted = input.status === 'granted'
  const toRecord = { ...credit, legs: weighed.legs }
  await Promise.all([
    upsertCreditedPurchase(tx, { bucket, purchase: purchase.purchase, ...weighed.credited }),
    insertCredit(tx, toRecord, at.recordedAt),
    movement === null ? undefined : moveTab(tx, tab, movement, at.recordedAt),
    ...(isGranted
      ? [
          recordRefund(tx, { ...toRecord, isProvisional: false }, at),
          recordGivenBack(tx, { ...credit, at: input.at }),
        ]
      : [recordProvisional(tx, toRecord, at)]),
  ])
  if (isGranted) await returnFromClosed(tx, sources, { tab, at: at.recordedAt })
  return { status: 'opened', credit, movement }
}

/** The balance of credits is opened with the first of them. */
async function moveTab(
  tx: Tx,
  tab: PlacedTab,
  movement: CreditMovement,
  recordedAt: Temporal.Instant,
): Promise<void> {
  const { paymentAccount, currency } = tab
  await Promise.all([
    openTabCredit(tx, { paymentAccount, currency, openedAt: movement.happenedAt }),
    insertMovement(tx, tab, movement, recordedAt),
  ])
}

/** A purchase of which nothing was given back yet. */
async function neverCredited(tx: Tx, purchase: Purchase): Promise<CreditedPurchase> {
  const legs = await selectLegs(tx, purchase)
  return {
    priceMicros: purchase.priceMicros,
    creditedMicros: 0n,
    legs: legs.map((leg) => ({ ...leg, creditedMicros: 0n })),
  }
}

/** What it moves on the tab, where it does. */
function movementOf(credit: Credit, last: LastMovement | undefined): CreditMovement | null {
  const { purchasingAccount, tabMicros, requestedAt } = credit
  if (tabMicros === 0n) return null
  return {
    number: (last?.number ?? 0n) + 1n,
    kind: 'credited',
    cause: credit.credit,
    purchasingAccount,
    amountMicros: tabMicros,
    totalMicros: (last?.totalMicros ?? 0n) + tabMicros,
    happenedAt: requestedAt,
  }
}

function existsAs(credit: Credit, { purchase, kind, amountMicros, cause }: Opening): OpenedCredit {
  const isSame =
    credit.purchase === purchase.purchase &&
    credit.kind === kind &&
    credit.amountMicros === amountMicros
  // The caller keeps its own ids apart; two credits of one cause would be its bug, and perhaps money twice.
  if (!isSame) throw new Error(`${cause} has the credit ${credit.credit} with other content`)
  return { status: 'exists', credit }
}

function creditOf(
  { purchase, kind, cause, amountMicros, status, at }: Opening,
  weighed: Extract<WeighedCredit, { readonly status: 'allowed' }>,
  credit: Credit['credit'],
): Credit {
  return {
    bucket: purchase.bucket,
    credit,
    cause,
    kind,
    purchase: purchase.purchase,
    paymentAccount: purchase.paymentAccount,
    purchasingAccount: purchase.purchasingAccount,
    merchant: purchase.merchant,
    currency: purchase.currency,
    tabNumber: purchase.tabNumber,
    amountMicros,
    tabMicros: weighed.tabMicros,
    takenFrom: weighed.takenFrom,
    status,
    isWithheld: false,
    releasedAt: null,
    requestedAt: at,
    decidedAt: status === 'granted' ? at : null,
  }
}
