// Writes off what a leaving account owes: its purchases are paid by the operator, and merchants have their shares.
import { lockTabs } from '../books/index.ts'
import { selectLastMovements, writeOff } from '../credits/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { closeTabs, selectTabMarks, updateTabsPaid } from '../tabs/index.ts'
import type { PlacedTab } from '../tabs/index.ts'
import { billingDateOf } from './billing-run.ts'
import { settleTabs } from './settle-tabs.ts'
import { insertStatements } from './store-statements.ts'

/** On a tab that is locked, for an account that is closed in the same transaction. */
export async function writeOffTab(
  tx: Tx,
  sources: IdSources,
  tab: PlacedTab & { readonly amountMicros: bigint; readonly at: Temporal.Instant },
): Promise<void> {
  await writeOff(tx, sources, tab)
  const [marks] = await selectTabMarks(tx, [tab])
  const { paidThrough = 0n, paidMicros = 0n } = marks ?? {}
  // An account that leaves before its first billing day has no marks: its first statement is its last.
  if (marks === undefined) await closeFirst(tx, tab)
  const cause = `${tab.paymentAccount}-closed`
  const settled = await settleTabs(tx, [{ ...tab, paidThrough, paidMicros }], {
    cause,
    now: tab.at,
  })
  await updateTabsPaid(tx, settled)
}

async function closeFirst(
  tx: Tx,
  { bucket, paymentAccount, currency, at }: PlacedTab & { readonly at: Temporal.Instant },
): Promise<void> {
  const tab = { bucket, paymentAccount, currency }
  const [[live], [last]] = await Promise.all([lockTabs(tx, [tab]), selectLastMovements(tx, [tab])])
  if (live === undefined) throw new Error(`${paymentAccount} owes on a tab that was never opened`)
  const closing = {
    ...tab,
    throughNumber: live.lastNumber,
    throughMovement: last?.number ?? 0n,
    boughtMicros: live.totalMicros,
    creditedMicros: last?.totalMicros ?? 0n,
    paidMicros: live.paidMicros,
    request: null,
  }
  const closedOn = billingDateOf(at)
  const marks = await closeTabs(tx, [closing], closedOn)
  const closed = marks.map((mark) => ({ ...closing, ...mark }))
  await insertStatements(tx, closed, { closedOn, closedAt: at })
}
