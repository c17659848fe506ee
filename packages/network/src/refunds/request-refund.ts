// A customer asks for the price of a purchase back: granted at once, queued for a person, or refused without a trace.
import type { CurrencyCode } from '@tallystick/money'
import { openClaim } from '../claims/index.ts'
import type { ClaimPorts } from '../claims/index.ts'
import { endGivenBack } from '../gifts/index.ts'
import type { CustomerEyes } from '../purchases/index.ts'
import { decideRefund } from './decide-refund.ts'
import type { RefundRules } from './decide-refund.ts'
import { loadRefundState } from './load-refund-state.ts'
import { isRefund } from './refund.ts'
import type { Refund, RefundRefusal, RefundRequest } from './refund.ts'

export interface RefundPorts extends ClaimPorts {
  /** In the currency of what is asked back. */
  readonly rules: (currency: CurrencyCode) => RefundRules
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
  const opened = await openClaim<RefundRefusal>(ports, {
    ...input,
    kind: 'refund',
    end: endGivenBack,
    async decide(tx, made) {
      const rules = ports.rules(made.purchase.currency)
      const decision = decideRefund(await loadRefundState(tx, made), rules, {
        amountMicros: made.request.amountMicros,
        at: made.at,
      })
      if (decision.outcome === 'refused') return { ...decision, outcome: 'not_taken' }
      const rule = decision.outcome === 'queued' ? decision.queuedFor : null
      return { outcome: decision.outcome, amountMicros: decision.amountMicros, rule, facts: null }
    },
  })
  if (opened.status === 'refused') return opened
  const { status, claim } = opened
  if (!isRefund(claim)) throw new Error(`${claim.claim} is no refund`)
  return { status: status === 'opened' ? 'requested' : 'exists', refund: claim }
}
