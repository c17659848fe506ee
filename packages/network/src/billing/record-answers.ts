// Writes what a chunk of a payment report answered: holds, tabs, requests, and the merchants' credits.
import { lockAccounts } from '@tallystick/ledger'
import { recordPayments, releasePayments, tabAccount } from '../books/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { selectTabMarks, updateTabsAnswered } from '../tabs/index.ts'
import type { PlacedTab, TabMarks } from '../tabs/index.ts'
import { enqueueWorks, settleWork, settleWorks } from '../work/index.ts'
import type { AnsweredRequest } from './decide-report.ts'
import type { PaymentRequest } from './payment-request.ts'
import { settleTabs } from './settle-tabs.ts'
import { selectRefusedBatches } from './store-batches.ts'
import { updateRequestsAnswered } from './store-requests.ts'

/** Locks the tabs of requests in the ledger's order, and then reads their marks, which nobody can move now. */
export async function lockTabsOf(
  tx: Tx,
  requests: readonly PaymentRequest[],
): Promise<readonly TabMarks[]> {
  const keys = new Map<string, PlacedTab>()
  for (const { bucket, paymentAccount, currency } of requests) {
    keys.set(tabAccount(paymentAccount, currency), { bucket, paymentAccount, currency })
  }
  const locked = lockAccounts(
    tx,
    [...keys].map(([id, { bucket }]) => ({ bucket, id })),
  )
  const [, tabs] = await Promise.all([locked, selectTabMarks(tx, [...keys.values()])])
  return tabs
}

/**
 * Records the answers of requests that were open. Paid: the hold is posted, and the purchases that the money now pays
 * in full, in their order, are credited to their merchants. Declined: the hold is voided, and all is owed.
 */
export async function recordAnswers(
  tx: Tx,
  sources: IdSources,
  {
    cause,
    answered,
    tabs,
    now,
  }: {
    /** Of the credits: one per chunk of a report. */
    readonly cause: string
    readonly answered: readonly AnsweredRequest[]
    readonly tabs: readonly TabMarks[]
    readonly now: Temporal.Instant
  },
): Promise<void> {
  if (answered.length === 0) return
  const instants = { happenedAt: now, recordedAt: now }
  const paid = answered.filter(({ declinedReason }) => declinedReason === null)
  const declined = answered.filter(({ declinedReason }) => declinedReason !== null)
  const posted = await recordPayments(tx, { payments: paid.map(keyOf), ...instants })
  const voided = await releasePayments(tx, { requests: declined.map(keyOf), ...instants })
  const failed = [...posted, ...voided].find((outcome) => outcome !== 'ended')
  if (failed !== undefined) throw new Error(`a hold of a payment request did not end: ${failed}`)
  const after = tabsAfter(answered, tabs)
  const settled = await settleTabs(tx, after, { cause, now })
  await Promise.all([
    updateTabsAnswered(tx, settled),
    updateRequestsAnswered(
      tx,
      answered.map((answer, index) => ({
        ...keyOf(answer),
        declinedReason: answer.declinedReason,
        paidTotalMicros: answer.declinedReason === null ? (after[index]?.paidMicros ?? null) : null,
      })),
      now,
    ),
    enqueueWorks(
      tx,
      sources,
      answered.map(({ request: { request, paymentAccount } }) => ({
        kind: 'announce_answer',
        subject: request,
        owner: paymentAccount,
        facts: {},
      })),
    ),
    // Whoever is told of the answer need not be told that somebody was asked.
    settleWorks(tx, {
      kind: 'announce_bill',
      works: answered.map(({ request: { request: subject, paymentAccount: owner } }) => ({
        subject,
        owner,
      })),
      at: now,
    }),
  ])
  await settleRefused(tx, answered, now)
}

/** Of those that a processor would not charge, whatever a person was to find out is said. */
async function settleRefused(
  tx: Tx,
  answered: readonly AnsweredRequest[],
  at: Temporal.Instant,
): Promise<void> {
  const batches = answered.flatMap(({ request: { batch } }) => batch ?? [])
  const refused = await selectRefusedBatches(tx, [...new Set(batches)])
  if (refused.length === 0) return
  for (const { request } of answered) {
    if (request.batch === null || !refused.includes(request.batch)) continue
    const { batch: subject, paymentAccount: owner } = request
    await settleWork(tx, { kind: 'look_at_refused_request', subject, owner, at })
  }
}

function keyOf({ request: { bucket, request } }: AnsweredRequest) {
  return { bucket, request }
}

/** The tabs of the answers, with what was collected added. */
function tabsAfter(answered: readonly AnsweredRequest[], tabs: readonly TabMarks[]) {
  const marksOf = new Map(tabs.map((tab) => [`${tab.paymentAccount}:${tab.currency}`, tab]))
  return answered.map(({ request, declinedReason }) => {
    const { bucket, paymentAccount, currency, amountMicros } = request
    const marks = marksOf.get(`${paymentAccount}:${currency}`)
    // A tab has one open request at a time, and it is this one: so each tab is answered once in a chunk.
    if (marks?.openRequest !== request.request) {
      throw new Error(`${request.request} is not the open request of its tab`)
    }
    const paidMicros = marks.paidMicros + (declinedReason === null ? amountMicros : 0n)
    return { bucket, paymentAccount, currency, paidMicros, paidThrough: marks.paidThrough }
  })
}
