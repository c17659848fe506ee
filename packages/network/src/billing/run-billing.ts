// The billing run of a date: every account whose billing day it is, asked for its tab when that is worth it.
import type { Figures } from '../contract/index.ts'
import { lockAccounts } from '@tallystick/ledger'
import type { CurrencyCode } from '@tallystick/money'
import { requestPayments, tabAccount } from '../books/index.ts'
import { selectLastMovements } from '../credits/index.ts'
import { selectBucketsDue, selectDueAccounts } from '../customers/accounts/index.ts'
import type { DueAccount } from '../customers/accounts/index.ts'
import { findMomentaryFault, newId } from '../platform/index.ts'
import type { Database, IdSources, Tx } from '../platform/index.ts'
import { closeTabs, updateTabsPaid } from '../tabs/index.ts'
import type { ClosedTab } from '../tabs/index.ts'
import { enqueueWorks } from '../work/index.ts'
import type { BillingPorts } from './billing-ports.ts'
import type { BillingRun } from './billing-run.ts'
import { decideRequests } from './decide-requests.ts'
import type { DecidedClosing, DecidedRequests, TabToBill } from './decide-requests.ts'
import { ownerOf } from './record-batches.ts'
import { settleTabs } from './settle-tabs.ts'
import { insertRequests } from './store-requests.ts'
import {
  addRunCounts,
  addRunTotals,
  findRunOf,
  finishRun,
  insertRun,
  insertRunBuckets,
  lockRunBucket,
  selectOpenBuckets,
  updateRunBucket,
} from './store-runs.ts'
import { insertStatements } from './store-statements.ts'
import { tellClosed } from './tell-closed.ts'

export interface BillingRunInput {
  readonly billedOn: Temporal.PlainDate
  /** Of accounts without one of their own. */
  readonly threshold: Figures
  /** Accounts per transaction, at most 1 000. Their tabs are locked for as long as it takes. */
  readonly chunkSize?: number
  /** What is asked for within so long goes to the processor together. At once, where nothing is said. */
  readonly gatherSeconds?: number
}

/** Whoever pays once a month does not mind a minute, and a processor minds a batch for each bucket. */
export const gatherSecondsUsual = 60

const chunkSizeMax = 1_000
const chunkSizeDefault = 500

/**
 * Runs the billing of a date to its end, bucket by bucket, in short transactions. A run that died is gone on with;
 * one that is done answers `exists` and does nothing; two at once take turns, chunk by chunk. No account is asked
 * twice by the same run. A bucket that somebody holds up is left for the next time: then the run throws, when all
 * others are done.
 */
export async function runBilling(
  ports: BillingPorts,
  input: BillingRunInput,
): Promise<BillingRun & { readonly outcome: 'made' | 'exists' }> {
  const { database } = ports
  const { billedOn } = input
  const isNew = await database.transaction('billing.start-run', (tx) =>
    startRun(tx, { run: newId('run', ports), billedOn, startedAt: ports.clock.now() }),
  )
  const { run: id, status } = await readRun(database, billedOn)
  if (status === 'started') await goThroughBuckets(ports, { ...input, run: id })
  const run = await readRun(database, billedOn)
  if (isNew) {
    const { requestCount, belowThresholdCount, totals } = run
    ports.log.info({ run: run.run, billedOn, requestCount, belowThresholdCount, totals }, 'billed')
  }
  return { ...run, outcome: isNew ? 'made' : 'exists' }
}

async function startRun(
  tx: Tx,
  of: {
    readonly run: string
    readonly billedOn: Temporal.PlainDate
    readonly startedAt: Temporal.Instant
  },
): Promise<boolean> {
  const isNew = await insertRun(tx, of)
  if (!isNew) return false
  await insertRunBuckets(tx, { run: of.run, buckets: await selectBucketsDue(tx, of.billedOn) })
  return true
}

async function readRun(database: Database, billedOn: Temporal.PlainDate): Promise<BillingRun> {
  const run = await database.read('billing.find-run', (tx) => findRunOf(tx, billedOn))
  if (run === undefined) throw new Error(`the billing run of ${billedOn.toString()} is gone`)
  return run
}

type RunInput = BillingRunInput & { readonly run: string }

async function goThroughBuckets(ports: BillingPorts, input: RunInput): Promise<void> {
  const { database } = ports
  const { run } = input
  const buckets = await database.read('billing.open-buckets', (tx) => selectOpenBuckets(tx, run))
  let heldUp: Error | undefined
  for (const bucket of buckets) {
    try {
      while (!(await runChunk(ports, { ...input, bucket })));
    } catch (error) {
      if (!(error instanceof Error) || findMomentaryFault(error) === undefined) throw error
      ports.log.warn({ err: error, run, bucket }, 'a bucket is held up; its billing waits')
      heldUp = error
    }
  }
  if (heldUp !== undefined) throw heldUp
  await database.transaction('billing.finish-run', (tx) =>
    finishRun(tx, { run, finishedAt: ports.clock.now() }),
  )
}

/** One chunk of a bucket's accounts in one transaction; answers whether the bucket is done. */
function runChunk(
  ports: BillingPorts,
  input: RunInput & { readonly bucket: number },
): Promise<boolean> {
  const { run, bucket, billedOn } = input
  const limit = Math.min(input.chunkSize ?? chunkSizeDefault, chunkSizeMax)
  return ports.database.transaction('billing.run-chunk', async (tx) => {
    const mark = await lockRunBucket(tx, { run, bucket })
    if (mark === undefined) return true
    const { resumeAfter } = mark
    const accounts = await selectDueAccounts(tx, { bucket, billedOn, after: resumeAfter, limit })
    const tabs = await lockTabsToBill(tx, accounts)
    const now = ports.clock.now()
    const decided = decideRequests(accounts, tabs, { run, threshold: input.threshold })
    // After this line the chunk must succeed.
    const isDone = accounts.length < limit
    const closed = await writeRequests(tx, decided, { billedOn, now })
    const dueAt = endOfGathering(now, input.gatherSeconds ?? 0)
    await leaveRequests(tx, ports, decided, { chunk: `${run}/${bucket}/${resumeAfter}`, dueAt })
    await settleCredited(tx, { tabs, closed, cause: `${run}-${bucket}-${resumeAfter}`, now })
    await tellClosed(tx, ports, closed, billedOn)
    await updateRunBucket(tx, {
      run,
      bucket,
      resumeAfter: accounts.at(-1)?.paymentAccount ?? resumeAfter,
      isDone,
    })
    // The one row that all chunks move, last: two runs at once wait for it no longer than a commit.
    await Promise.all([
      addRunCounts(tx, {
        run,
        requestCount: decided.requests.length,
        belowThresholdCount: decided.belowThresholdCount,
        stillOpenCount: decided.stillOpenCount,
        withoutMethodCount: decided.withoutMethodCount,
      }),
      addRunTotals(tx, run, totalsOf(decided)),
    ])
    return isDone
  })
}

async function lockTabsToBill(
  tx: Tx,
  accounts: readonly DueAccount[],
): Promise<readonly TabToBill[]> {
  if (accounts.length === 0) return []
  const accountOf = new Map(
    accounts.map((account) => [tabAccount(account.paymentAccount, account.currency), account]),
  )
  const live = await lockAccounts(
    tx,
    [...accountOf].map(([id, { bucket }]) => ({ bucket, id })),
  )
  // After the locks: nobody moves a balance of credits whose tab is locked.
  const credited = await selectLastMovements(tx, accounts)
  const creditedOf = new Map(credited.map((one) => [one.paymentAccount, one]))
  return live.flatMap((tab) => {
    const account = accountOf.get(tab.id)
    if (account === undefined) return []
    const last = creditedOf.get(account.paymentAccount)
    return {
      paymentAccount: account.paymentAccount,
      currency: account.currency,
      boughtMicros: tab.debitsMicros,
      creditedMicros: last?.totalMicros ?? 0n,
      paidMicros: tab.creditsMicros,
      lastNumber: tab.debitCount,
      lastMovement: last?.number ?? 0n,
      heldMicros: tab.creditHoldsMicros,
    }
  })
}

/** Credits may have covered purchases since the last payment: those are paid, whether or not anything is asked for. */
async function settleCredited(
  tx: Tx,
  {
    tabs,
    closed,
    cause,
    now,
  }: {
    readonly tabs: readonly TabToBill[]
    readonly closed: readonly (DecidedClosing & ClosedTab)[]
    readonly cause: string
    readonly now: Temporal.Instant
  },
): Promise<void> {
  const withCredits = new Set(
    tabs.filter(({ lastMovement }) => lastMovement > 0n).map((tab) => tab.paymentAccount),
  )
  const due = closed.filter(({ paymentAccount }) => withCredits.has(paymentAccount))
  await updateTabsPaid(tx, await settleTabs(tx, due, { cause, now }))
}

async function writeRequests(
  tx: Tx,
  { requests, closings }: DecidedRequests,
  { billedOn, now }: { readonly billedOn: Temporal.PlainDate; readonly now: Temporal.Instant },
): Promise<readonly (DecidedClosing & ClosedTab)[]> {
  const [outcomes, , marks] = await Promise.all([
    requestPayments(tx, {
      requests: requests.map(
        ({ request, bucket, paymentAccount, method, currency, amountMicros }) => ({
          request,
          bucket,
          paymentAccount,
          processor: method.processor,
          currency,
          amountMicros,
        }),
      ),
      happenedAt: now,
      recordedAt: now,
    }),
    insertRequests(tx, requests, now),
    closeTabs(tx, closings, billedOn),
  ])
  const failed = outcomes.find((outcome) => outcome !== 'placed')
  if (failed !== undefined) throw new Error(`a hold of a payment request was not placed: ${failed}`)
  // An account has one currency, and so one tab in a run.
  const marksOf = new Map(marks.map((mark) => [mark.paymentAccount, mark]))
  const closed = closings.flatMap((closing) => {
    const mark = marksOf.get(closing.paymentAccount)
    return mark === undefined ? [] : { ...closing, ...mark }
  })
  await insertStatements(tx, closed, { closedOn: billedOn, closedAt: now })
  return closed
}

/** For each processor, what the chunk asks it for waits to be put into batches. */
async function leaveRequests(
  tx: Tx,
  sources: IdSources,
  { requests }: DecidedRequests,
  { chunk, dueAt }: { readonly chunk: string; readonly dueAt: Temporal.Instant },
): Promise<void> {
  const processors = new Set(requests.map(({ method }) => method.processor))
  await enqueueWorks(
    tx,
    sources,
    [...processors].map((processor) => ({
      kind: 'record_batches',
      subject: `${chunk}/${processor}`,
      owner: ownerOf(processor),
      facts: { processor },
      dueAt,
    })),
  )
}

/** All chunks of the same span are due at its end: the first of them takes what all asked for. */
function endOfGathering(now: Temporal.Instant, seconds: number): Temporal.Instant {
  if (seconds === 0) return now
  const spanMs = seconds * 1000
  return Temporal.Instant.fromEpochMilliseconds(Math.ceil(now.epochMilliseconds / spanMs) * spanMs)
}

/** Sums per currency; also of currencies in which there were only carried tabs, as zero. */
function totalsOf({ requests, closings }: DecidedRequests) {
  const requestsOf = Map.groupBy(requests, ({ currency }) => currency)
  return [...new Set(closings.map(({ currency }) => currency))].map((currency) => {
    const of = requestsOf.get(currency as CurrencyCode) ?? []
    const amountMicros = of.reduce((sum, request) => sum + request.amountMicros, 0n)
    return { currency, requestCount: of.length, amountMicros }
  })
}
