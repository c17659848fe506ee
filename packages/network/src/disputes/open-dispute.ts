// A customer disputes a charge: the money is off the tab at once, and the rules decide where they know an answer.
import type { CurrencyCode } from '@tallystick/money'
import { isWithinBudget, loadRecent, openClaim, selectClaimsOfPurchases } from '../claims/index.ts'
import type { ClaimPorts } from '../claims/index.ts'
import { selectCreditsOfPurchases, sumGivenBack } from '../credits/index.ts'
import { endGivenBack, isTakenUp } from '../gifts/index.ts'
import { selectBuyers } from '../customers/accounts/index.ts'
import type { Tx } from '../platform/index.ts'
import { listCappedBecauseOf } from '../purchases/index.ts'
import type { CustomerEyes, Purchase } from '../purchases/index.ts'
import { admitDispute, decideDispute } from './decide-dispute.ts'
import type { DisputeRulesSet, TakenDispute } from './decide-dispute.ts'
import { isDispute } from './dispute.ts'
import type { Dispute, DisputeRefusal } from './dispute.ts'
import { loadEvidence } from './load-evidence.ts'

export interface DisputePorts extends ClaimPorts {
  /** In the currency of what is disputed. */
  readonly rules: (currency: CurrencyCode) => DisputeRulesSet
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
  const opened = await openClaim<DisputeRefusal>(ports, {
    ...input,
    request: { ...input.request, reason: null },
    kind: 'dispute',
    end: endGivenBack,
    async decide(tx, made) {
      const { purchase, at } = made
      const taken = await admit(tx, ports, made)
      if (taken.outcome === 'refused') {
        return { outcome: 'not_taken', code: taken.code, leftMicros: 0n }
      }
      const { amountMicros } = taken
      const rules = ports.rules(purchase.currency)
      const [{ facts: seen }, recent, isGiftTaken, capped] = await Promise.all([
        loadEvidence(tx, made),
        loadRecent(tx, purchase, at),
        isTakenUp(tx, purchase),
        listCappedBecauseOf(tx, purchase),
      ])
      const isBudgetUsed = !isWithinBudget(rules.budget, recent, amountMicros)
      const facts = { ...seen, isBudgetUsed, isGiftTaken, cappedCount: capped.length }
      const decision = decideDispute(facts, rules, purchase.priceMicros)
      return { ...decision, amountMicros, facts }
    },
  })
  if (opened.status === 'refused') return { status: 'refused', code: opened.code }
  const { status, claim } = opened
  if (!isDispute(claim)) throw new Error(`${claim.claim} is no dispute`)
  return { status, dispute: claim }
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
    selectClaimsOfPurchases(tx, 'dispute', [key]),
  ])
  const state = {
    isAskerClosed: buyers[0]?.status === 'closed',
    priceMicros: purchase.priceMicros,
    purchasedAt: purchase.happenedAt,
    wasDisputed: disputes.length > 0,
    creditedMicros: sumGivenBack(credits).standingMicros,
  }
  return admitDispute(state, ports.rules(purchase.currency), at)
}
