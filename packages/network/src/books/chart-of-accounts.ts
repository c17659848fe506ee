// The chart of accounts: every account there is, what it says, and how its id is spelled. Nothing else names accounts.
import type { Leg } from './leg.ts'

/**
 * What a customer owes. Live, floor `credits_within_debits`: nobody can pay more than is owed. Debits are
 * purchases, credits are payments; its debit count numbers the purchases.
 */
export function tabAccount(paymentAccount: string, currency: string): string {
  return `tab:${paymentAccount}:${currency}`
}

/** Summed. A merchant's shares of purchases that nobody has paid yet: they stand to its credit. */
export function merchantPendingAccount(merchant: string, currency: string): string {
  return `merchant-pending:${merchant}:${currency}`
}

/** Summed. What the network owes a merchant: shares of purchases that were paid. */
export function merchantAvailableAccount(merchant: string, currency: string): string {
  return `merchant-available:${merchant}:${currency}`
}

/** Summed. What is on its way to a merchant or a rights holder: made, and neither arrived nor come back. */
export function payoutAccount(receiver: string, currency: string): string {
  const whose = earnsAs(receiver) === 'royalty' ? 'royalty' : 'merchant'
  return `${whose}-payout:${receiver}:${currency}`
}

/** Summed. What went out to merchants and rights holders by one way of paying. */
export function payoutClearingAccount(kind: string, currency: string): string {
  return `payout-clearing:${kind}:${currency}`
}

/** Summed. The operator's fees of purchases that nobody has paid yet. */
export function feePendingAccount(currency: string): string {
  return `fee-pending:${currency}`
}

/** Summed. The operator's fees of purchases that were paid. */
export function feeAccount(currency: string): string {
  return `fee:${currency}`
}

/** Summed. What a payment processor has collected and will pay out: it owes this to the network. */
export function processorClearingAccount(processor: string, currency: string): string {
  return `processor-clearing:${processor}:${currency}`
}

/**
 * What a customer was given back. Live, floor `debits_within_credits`: nothing is taken off it that was not
 * credited. What a customer owes is the tab's debits − its credits − the balance of this account; it moves only
 * while the tab is locked, which therefore always is locked first.
 */
export function tabCreditAccount(paymentAccount: string, currency: string): string {
  return `tab-credit:${paymentAccount}:${currency}`
}

/** Summed. What customers were credited before it is decided who gives it: the sum of all open claims. */
export function claimsAccount(currency: string): string {
  return `claims:${currency}`
}

/** Summed. What closed accounts owed and nobody was asked for: the operator's loss. */
export function writeOffsAccount(currency: string): string {
  return `write-offs:${currency}`
}

/**
 * What is left of a lot: value that was paid for, or granted, before it is spent. Live, floor `debits_within_credits`:
 * no more is spent than was put in. It moves only while the tab of its payment account is locked.
 */
export function lotAccount(lot: string, currency: string): string {
  return `lot:${lot}:${currency}`
}

/** Where a portion stands: `pending` until what pays for it was collected, then `available`. */
export type Standing = 'pending' | 'available'

/** Summed. What is paid out to somebody: to merchants their shares, to rights holders their royalties. */
export function earningsAccount(receiver: string, standing: Standing, currency: string): string {
  return portionAccount({ kind: earnsAs(receiver), receiver }, standing, currency)
}

/** Ids say what they name. */
function earnsAs(receiver: string): 'share' | 'royalty' {
  return receiver.startsWith('hld_') ? 'royalty' : 'share'
}

/** Summed. Where the receiver of a portion has it: a merchant, the operator, a rights holder, a country. */
export function portionAccount(
  { kind, receiver }: Pick<Leg, 'kind' | 'receiver'>,
  standing: Standing,
  currency: string,
): string {
  switch (kind) {
    case 'share':
      return standing === 'pending'
        ? merchantPendingAccount(receiver, currency)
        : merchantAvailableAccount(receiver, currency)
    case 'fee':
      return standing === 'pending' ? feePendingAccount(currency) : feeAccount(currency)
    case 'royalty':
    case 'reward':
    case 'tax':
      return `${kind}-${standing}:${receiver}:${currency}`
  }
}
