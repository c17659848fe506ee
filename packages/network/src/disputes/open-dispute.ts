// A customer disputes a charge: the money is off the tab at once, and the rules decide where they know an answer.
import { lockTabs } from '../books/index.ts'
import {
  decideCredit,
  endIfGivenBack,
  grantCredit,
  openCredit,
  selectCreditsOfPurchases,
  sumGivenBack,
} from '../credits/index.ts'
import { selectBuyers } from '../customers/index.ts'
import { newId } from '../platform/index.ts'
import type { Clock, Database, Random, Tx } from '../platform/index.ts'
import { customerViewer, findPurchase } from '../purchases/index.ts'
import type { CustomerEyes, Purchase } from '../purchases/index.ts'
import { admitDispute, decideDispute } from './decide-dispute.ts'
import type { DisputeDecision, DisputeRulesSet, TakenDispute } from './decide-dispute.ts'
import type { Dispute, DisputeFacts, DisputeRefusal } from './dispute.ts'
import { loadEvidence } from './load-evidence.ts'
import { insertDispute, selectDisputesOfPurchases, selectRequest } from './store.ts'
import { tellDispute } from './tell-dispute.ts'

export interface DisputePorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly rules: DisputeRulesSet
  /** Disputes in the queue are answered within this many days: what customers are promised. */
  readonly answerDays: number
}

export interface DisputeRequest {
  readonly requestId: string
  readonly explanation: string
}

export type OpenedDispute =
  | { readonly status: 'opened' | 'exists'; readonly dispute: Dispute }
  | { readonly status: 'refused'; readonly code: DisputeRefusal }

/** The same request again answers the dispute that it made, whatever has become of it. */
export async function openDispute(
  ports: DisputePorts,
  input: {
    readonly purchase: string
    readonly asker: CustomerEyes
    readonly request: DisputeRequest
  },
): Promise<OpenedDispute> {
  return await ports.database.transaction('disputes.open', async (tx) => {
    const purchase = await findPurchase(tx, input.purchase, await customerViewer(tx, input.asker))
    if (purchase === undefined) return { status: 'refused', code: 'unknown_purchase' }
    const { paymentAccount, currency, bucket } = purchase
    await lockTabs(tx, [{ paymentAccount, currency }])
    const { asker, request } = input
    const askedBy = asker.purchasingAccount
    const before = await selectRequest(tx, { bucket, askedBy, requestId: request.requestId })
    if (before !== undefined) {
      return before.purchase === purchase.purchase && before.explanation === request.explanation
        ? { status: 'exists', dispute: before }
        : { status: 'refused', code: 'idempotency_conflict' }
    }
    // After the lock, so that disputes which waited for it are dated in the order in which they got it.
    const at = ports.clock.now()
    const taken = await admit(tx, ports, { purchase, askedBy, at })
    if (taken.outcome === 'refused') return { status: 'refused', code: taken.code }

    // After this line the dispute is taken.
    const { facts } = await loadEvidence(tx, { purchase, at })
    const { amountMicros } = taken
    const decision = decideDispute(facts, ports.rules, amountMicros)
    const made = { purchase, askedBy, request, facts, amountMicros, decision, at }
    return { status: 'opened', dispute: await recordDispute(tx, ports, made) }
  })
}

/** Whether a charge can be disputed now. Decides only while the tab is locked; pages read it without. */
export async function admit(
  tx: Tx,
  ports: Pick<DisputePorts, 'rules'>,
  input: {
    readonly purchase: Purchase
    readonly askedBy: string
    readonly at: Temporal.Instant
  },
): Promise<TakenDispute> {
  const { purchase, askedBy, at } = input
  const key = { bucket: purchase.bucket, purchase: purchase.purchase }
  const [buyers, credits, disputes] = await Promise.all([
    selectBuyers(tx, [askedBy]),
    selectCreditsOfPurchases(tx, [key]),
    selectDisputesOfPurchases(tx, [key]),
  ])
  const state = {
    isAskerClosed: buyers[0]?.status === 'closed',
    priceMicros: purchase.priceMicros,
    purchasedAt: purchase.happenedAt,
    wasDisputed: disputes.length > 0,
    creditedMicros: sumGivenBack(credits).standingMicros,
  }
  return admitDispute(state, ports.rules, at)
}

async function recordDispute(
  tx: Tx,
  ports: DisputePorts,
  made: {
    readonly purchase: Purchase
    readonly askedBy: string
    readonly request: DisputeRequest
    readonly facts: DisputeFacts
    readonly amountMicros: bigint
    readonly decision: DisputeDecision
    readonly at: Temporal.Instant
  },
): Promise<Dispute> {
  const { purchase, request, decision, amountMicros, at } = made
  const { bucket } = purchase
  const { outcome } = decision
  const disputeId = newId('dsp', { ...ports, bucket })
  const give = outcome === 'granted' ? grantCredit : openCredit
  const credited = { purchase, kind: 'dispute', amountMicros, cause: disputeId, at } as const
  const given = await give(tx, ports, credited)
  // Only what is left is asked for, and it was read under the same lock.
  if (given.status === 'too_much') throw new Error(`${purchase.purchase} has less left than it had`)
  const { credit } = given.credit
  // What is refused at once was off the tab too: the statement shows both.
  if (outcome === 'refused') await decideCredit(tx, { bucket, credit, outcome, at })
  const isDecided = outcome !== 'queued'
  const dispute: Dispute = {
    dispute: disputeId,
    bucket,
    requestId: request.requestId,
    purchase: purchase.purchase,
    paymentAccount: purchase.paymentAccount,
    purchasingAccount: purchase.purchasingAccount,
    askedBy: made.askedBy,
    merchant: purchase.merchant,
    currency: purchase.currency,
    amountMicros,
    explanation: request.explanation,
    status: isDecided ? outcome : 'pending',
    rule: decision.rule,
    facts: made.facts,
    credit,
    disputedAt: at,
    decidedAt: isDecided ? at : null,
    decidedBy: isDecided ? 'rules' : null,
    decisionReason: null,
  }
  await insertDispute(tx, dispute)
  if (outcome === 'granted') await endIfGivenBack(tx, ports, { purchase, cause: disputeId, at })
  await tellDispute(tx, ports, { dispute, purchase })
  return dispute
}
