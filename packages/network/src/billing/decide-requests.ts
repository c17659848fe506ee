// Decides which of the accounts whose billing day it is are asked for their tab, and for how much. Pure.
import type { Figures } from '../contract/index.ts'
import { floorToMinorUnits, getCurrency, minorUnitsToMicros } from '@tallystick/money'
import type { DueAccount } from '../customers/accounts/index.ts'
import type { TabClosing } from '../tabs/index.ts'
import { requestIdOf } from './payment-request.ts'
import type { PaymentRequest } from './payment-request.ts'

/** The tab of an account, locked. */
export interface TabToBill {
  readonly paymentAccount: string
  readonly currency: string
  /** What all purchases put on it. */
  readonly boughtMicros: bigint
  /** The balance of credits: given back, or claimed and provisional. */
  readonly creditedMicros: bigint
  readonly paidMicros: bigint
  readonly lastNumber: bigint
  /** The last movement of credits; zero where there never was one. */
  readonly lastMovement: bigint
  /** Held for a request that has no answer yet. */
  readonly heldMicros: bigint
}

export type NewRequest = Omit<
  PaymentRequest,
  'status' | 'declinedReason' | 'batch' | 'requestedAt' | 'answeredAt' | 'announcedAt'
>

export type ClosingDecision =
  'nothing_owed' | 'still_open' | 'below_threshold' | 'without_method' | 'requested'

export interface DecidedClosing extends TabClosing {
  readonly decision: ClosingDecision
}

export interface DecidedRequests {
  readonly requests: readonly NewRequest[]
  readonly closings: readonly DecidedClosing[]
  /** Owed, but not more than the threshold. */
  readonly belowThresholdCount: number
  /** An earlier request has no answer yet. */
  readonly stillOpenCount: number
  /** More than the threshold, but nothing to charge. */
  readonly withoutMethodCount: number
}

/**
 * A tab is asked for when more than the threshold is owed: exactly the threshold is carried. Owed is what was bought
 * less what was paid and credited. The amount is everything owed in whole minor units, rounded down; what is less than
 * one stays on the tab.
 */
export function decideRequests(
  accounts: readonly DueAccount[],
  tabs: readonly TabToBill[],
  { run, threshold }: { readonly run: string; readonly threshold: Figures },
): DecidedRequests {
  const tabOf = new Map(tabs.map((tab) => [`${tab.paymentAccount}:${tab.currency}`, tab]))
  const requests: NewRequest[] = []
  const closings: DecidedClosing[] = []
  const counts: Record<ClosingDecision, number> = {
    nothing_owed: 0,
    still_open: 0,
    below_threshold: 0,
    without_method: 0,
    requested: 0,
  }
  for (const account of accounts) {
    const { bucket, paymentAccount, method } = account
    const tab = tabOf.get(`${paymentAccount}:${account.currency}`)
    if (tab === undefined || tab.lastNumber === 0n) continue
    const currency = getCurrency(account.currency).code
    const owedMicros = tab.boughtMicros - tab.paidMicros - tab.creditedMicros
    const amountMicros = minorUnitsToMicros(floorToMinorUnits(owedMicros, currency), currency)
    const decision = decide(account, tab, {
      owedMicros,
      amountMicros,
      thresholdMicros: account.thresholdMicros ?? threshold(account.currency),
    })
    counts[decision] += 1
    const isRequested = decision === 'requested' && method !== null
    const request = isRequested ? requestIdOf({ run, paymentAccount, currency }) : null
    const { boughtMicros, creditedMicros, paidMicros } = tab
    const asked = { bucket, paymentAccount, currency, throughNumber: tab.lastNumber }
    closings.push({
      ...asked,
      boughtMicros,
      creditedMicros,
      paidMicros,
      throughMovement: tab.lastMovement,
      request,
      decision,
    })
    if (request !== null && method !== null) {
      requests.push({ ...asked, request, run, amountMicros, owedMicros, method })
    }
  }
  return {
    requests,
    closings,
    belowThresholdCount: counts.below_threshold,
    stillOpenCount: counts.still_open,
    withoutMethodCount: counts.without_method,
  }
}

function decide(
  account: DueAccount,
  tab: TabToBill,
  {
    owedMicros,
    amountMicros,
    thresholdMicros,
  }: {
    readonly owedMicros: bigint
    readonly amountMicros: bigint
    readonly thresholdMicros: bigint
  },
): ClosingDecision {
  if (owedMicros <= 0n) return 'nothing_owed'
  if (tab.heldMicros > 0n) return 'still_open'
  if (owedMicros <= thresholdMicros) return 'below_threshold'
  // A threshold of zero may leave less than one minor unit: there is nothing that could be charged.
  if (amountMicros === 0n) return 'below_threshold'
  if (account.method === null) return 'without_method'
  return 'requested'
}
