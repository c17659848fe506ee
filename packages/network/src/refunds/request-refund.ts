// A customer asks for the price of a purchase back: granted at once, queued for a person, or refused without a trace.
import type { CurrencyCode } from '@tallystick/money'
import { lockTabs } from '../books/index.ts'
import { endIfGivenBack, grantCredit, openCredit } from '../credits/index.ts'
import { newId } from '../platform/index.ts'
import type { Clock, Database, Random, Tx } from '../platform/index.ts'
import { customerViewer, findPurchase } from '../purchases/index.ts'
import type { CustomerEyes, Purchase } from '../purchases/index.ts'
import { decideRefund } from './decide-refund.ts'
import type { RefundDecision, RefundRules } from './decide-refund.ts'
import { loadRefundState } from './load-refund-state.ts'
import { isSameRequest } from './refund.ts'
import type { Refund, RefundRefusal, RefundRequest } from './refund.ts'
import { insertRefund, selectRequest } from './store.ts'
import { tellRefund } from './tell-refund.ts'

export interface RefundPorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly rules: RefundRules
  /** Requests in the queue are answered within this many days: what customers are promised. */
  readonly answerDays: number
}

export type RequestedRefund =
  | { readonly status: 'requested' | 'exists'; readonly refund: Refund }
  | {
      readonly status: 'refused'
      readonly code: RefundRefusal
      /** What may still be asked for, where that is known. */
      readonly left?: { readonly micros: bigint; readonly currency: CurrencyCode } | undefined
    }

/** The same request again answers the refund that it made, whatever has become of it. */
export async function requestRefund(
  ports: RefundPorts,
  input: {
    readonly purchase: string
    readonly asker: CustomerEyes
    readonly request: RefundRequest
  },
): Promise<RequestedRefund> {
  return await ports.database.transaction('refunds.request', async (tx) => {
    const purchase = await findPurchase(tx, input.purchase, await customerViewer(tx, input.asker))
    if (purchase === undefined) return refuse('unknown_purchase')
    const { paymentAccount, currency, bucket } = purchase
    await lockTabs(tx, [{ paymentAccount, currency }])
    const { asker, request } = input
    const askedBy = asker.purchasingAccount
    const before = await selectRequest(tx, { bucket, askedBy, requestId: request.requestId })
    if (before !== undefined) {
      return isSameRequest(before, purchase.purchase, request)
        ? { status: 'exists', refund: before }
        : refuse('idempotency_conflict')
    }
    // After the lock, so that requests which waited for it are dated in the order in which they got it.
    const at = ports.clock.now()
    const state = await loadRefundState(tx, { purchase, askedBy, at })
    const decision = decideRefund(state, ports.rules, { amountMicros: request.amountMicros, at })
    if (decision.outcome === 'refused') {
      return refuse(decision.code, { micros: decision.leftMicros, currency })
    }
    return await recordRequest(tx, ports, { purchase, askedBy, request, decision, at })
  })
}

type Refused = Extract<RequestedRefund, { status: 'refused' }>

function refuse(code: RefundRefusal, left?: Refused['left']): Refused {
  return { status: 'refused', code, left }
}

async function recordRequest(
  tx: Tx,
  ports: RefundPorts,
  made: {
    readonly purchase: Purchase
    readonly askedBy: string
    readonly request: RefundRequest
    readonly decision: Exclude<RefundDecision, { outcome: 'refused' }>
    readonly at: Temporal.Instant
  },
): Promise<RequestedRefund> {
  const { purchase, request, decision, at } = made
  const { bucket } = purchase
  const { amountMicros } = decision
  const isGranted = decision.outcome === 'granted'
  const refundId = newId('rfd', { ...ports, bucket })
  const give = isGranted ? grantCredit : openCredit
  const given = await give(tx, ports, {
    purchase,
    kind: 'refund',
    amountMicros,
    cause: refundId,
    at,
  })
  // The decision was made under the same lock, so only the credits' own count can know better.
  if (given.status === 'too_much') {
    const { currency } = purchase
    return refuse('refund_too_large', { micros: given.leftMicros, currency })
  }
  const refund: Refund = {
    refund: refundId,
    bucket,
    requestId: request.requestId,
    purchase: purchase.purchase,
    paymentAccount: purchase.paymentAccount,
    purchasingAccount: purchase.purchasingAccount,
    askedBy: made.askedBy,
    merchant: purchase.merchant,
    currency: purchase.currency,
    amountMicros,
    isPartial: request.amountMicros !== undefined,
    reason: request.reason,
    explanation: request.explanation,
    status: isGranted ? 'granted' : 'pending',
    queuedFor: isGranted ? null : decision.queuedFor,
    credit: given.credit.credit,
    requestedAt: at,
    decidedAt: isGranted ? at : null,
    decidedBy: isGranted ? 'rules' : null,
    decisionReason: null,
  }
  await insertRefund(tx, refund)
  if (isGranted) await endIfGivenBack(tx, ports, { purchase, cause: refundId, at })
  await tellRefund(tx, ports, { refund, purchase })
  return { status: 'requested', refund }
}
