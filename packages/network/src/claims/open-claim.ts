// A customer asks for money back. Why, and what becomes of it, is the business of the kind of claim, which hands in the
// decision; here it is asked once, credited, recorded and told.
import { lockTabs } from '../books/index.ts'
import { decideCredit, grantCredit, openCredit } from '../credits/index.ts'
import type { Outward } from '../outward/index.ts'
import { newId } from '../platform/index.ts'
import type { Clock, Database, IdSources, Random, Tx } from '../platform/index.ts'
import { customerViewer, findPurchase } from '../purchases/index.ts'
import type { CustomerEyes, Purchase } from '../purchases/index.ts'
import { claimPrefixes, isSameRequest } from './claim.ts'
import type { Claim, ClaimKind, ClaimRequest } from './claim.ts'
import { insertClaim, selectRequest } from './store.ts'
import { tellClaim } from './tell-claim.ts'

export interface ClaimPorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  /** Claims in the queue are answered within this many days: what customers are promised. */
  readonly answerDays: number
  /** Merchants are told whose purchase ended. */
  readonly outward: Outward
}

/** What becomes of a claim that is taken. */
export interface ClaimDecision {
  readonly outcome: 'granted' | 'refused' | 'queued'
  readonly amountMicros: bigint
  readonly rule: string | null
  readonly facts: object | null
}

/** A claim that is not taken leaves no trace. */
export interface NotTaken<Code extends string> {
  readonly outcome: 'not_taken'
  readonly code: Code
  /** What may still be asked for. */
  readonly leftMicros: bigint
}

/** What is asked, and by whom, read while the tab is locked. */
export interface ClaimMade {
  readonly purchase: Purchase
  readonly askedBy: string
  readonly request: ClaimRequest
  readonly at: Temporal.Instant
}

/** Something was given back for good, in part or in full. */
export interface GivenBack {
  readonly purchase: Purchase
  readonly cause: string
  readonly at: Temporal.Instant
}

/** What ends with it is the business of the kind of claim; in the transaction that gives it back. */
export type EndGivenBack = (
  tx: Tx,
  sources: IdSources & Pick<ClaimPorts, 'outward'>,
  given: GivenBack,
) => Promise<unknown>

export interface ClaimToOpen<Code extends string> {
  readonly kind: ClaimKind
  readonly purchase: string
  readonly asker: CustomerEyes
  readonly request: ClaimRequest
  /** Nothing of the account moves until the commit. */
  readonly decide: (tx: Tx, made: ClaimMade) => Promise<ClaimDecision | NotTaken<Code>>
  readonly end: EndGivenBack
}

export type OpenedClaim<Code extends string> =
  | { readonly status: 'opened' | 'exists'; readonly claim: Claim }
  | {
      readonly status: 'refused'
      readonly code: Code | 'unknown_purchase' | 'idempotency_conflict'
      readonly left?: { readonly micros: bigint; readonly currency: Claim['currency'] }
    }

/** The same request again answers the claim that it made, whatever has become of it. */
export async function openClaim<Code extends string>(
  ports: ClaimPorts,
  input: ClaimToOpen<Code>,
): Promise<OpenedClaim<Code>> {
  const { kind, asker, request } = input
  return await ports.database.transaction('claims.open', async (tx) => {
    const purchase = await findPurchase(tx, input.purchase, await customerViewer(tx, asker))
    if (purchase === undefined) return { status: 'refused', code: 'unknown_purchase' }
    const { paymentAccount, currency, bucket } = purchase
    await lockTabs(tx, [{ paymentAccount, currency }])
    const askedBy = asker.purchasingAccount
    const { requestId } = request
    const before = await selectRequest(tx, { bucket, kind, askedBy, requestId })
    if (before !== undefined) {
      return isSameRequest(before, purchase.purchase, request)
        ? { status: 'exists', claim: before }
        : { status: 'refused', code: 'idempotency_conflict' }
    }
    // After the lock, so that claims which waited for it are dated in the order in which they got it.
    const made = { purchase, askedBy, request, at: ports.clock.now() }
    const decision = await input.decide(tx, made)
    if (decision.outcome === 'not_taken') {
      const { code, leftMicros: micros } = decision
      return { status: 'refused', code, left: { micros, currency } }
    }
    // After this line the claim is taken.
    const claim = await recordClaim(tx, ports, { kind, made, decision })
    if (claim.status === 'granted') {
      await input.end(tx, ports, { purchase, cause: claim.claim, at: made.at })
    }
    return { status: 'opened', claim }
  })
}

/** Credits, records and tells a claim that was decided under the lock of its tab. */
export async function recordClaim(
  tx: Tx,
  ports: Pick<ClaimPorts, 'clock' | 'random' | 'answerDays'>,
  input: {
    readonly kind: ClaimKind
    readonly made: ClaimMade
    readonly decision: ClaimDecision
  },
): Promise<Claim> {
  const { kind, decision } = input
  const { purchase, at } = input.made
  const { bucket } = purchase
  const { amountMicros, outcome } = decision
  const claim = claimOf(input, newId(claimPrefixes[kind], { ...ports, bucket }))
  const give = outcome === 'granted' ? grantCredit : openCredit
  const given = await give(tx, ports, { purchase, kind, amountMicros, cause: claim.claim, at })
  // No more than is left was decided on, under the same lock.
  if (given.status === 'too_much') throw new Error(`${purchase.purchase} has less left than it had`)
  const { credit } = given.credit
  // What is refused at once was off the tab too: the statement shows both.
  if (outcome === 'refused') await decideCredit(tx, ports, { bucket, credit, outcome, at })
  const recorded = { ...claim, credit }
  await insertClaim(tx, recorded)
  await tellClaim(tx, ports, { claim: recorded, purchase })
  return recorded
}

function claimOf(
  {
    kind,
    made,
    decision,
  }: {
    readonly kind: ClaimKind
    readonly made: ClaimMade
    readonly decision: ClaimDecision
  },
  claim: Claim['claim'],
): Omit<Claim, 'credit'> {
  const { purchase, askedBy, request, at } = made
  const { outcome, amountMicros, rule, facts } = decision
  const isDecided = outcome !== 'queued'
  return {
    claim,
    kind,
    bucket: purchase.bucket,
    requestId: request.requestId,
    purchase: purchase.purchase,
    paymentAccount: purchase.paymentAccount,
    purchasingAccount: purchase.purchasingAccount,
    askedBy,
    merchant: purchase.merchant,
    currency: purchase.currency,
    amountMicros,
    isPartial: request.amountMicros !== undefined,
    reason: request.reason,
    explanation: request.explanation,
    status: isDecided ? outcome : 'pending',
    rule,
    facts,
    claimedAt: at,
    decidedAt: isDecided ? at : null,
    decidedBy: isDecided ? 'rules' : null,
    decisionReason: null,
  }
}
