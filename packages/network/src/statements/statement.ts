// The nouns of this room: a period of a tab, its lines, and who looks at it. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { CreditKind, CreditStatus } from '../credits/index.ts'
import type { DisputeRule } from '../disputes/index.ts'

/** The period that has not closed yet has this name; the others are named by the day that closed them. */
export const currentPeriod = 'current'

/** Whose eyes a statement is for: a payer sees all members, a member only the own lines. */
export interface StatementViewer {
  readonly role: 'payer' | 'member'
  readonly paymentAccount: string
  readonly purchasingAccount: string
  readonly currency: CurrencyCode
}

/** A period between two billing days: which purchases and credits it holds, and what it adds up to. */
export interface Period {
  /** `current`, or the closing day as YYYY-MM-DD. */
  readonly period: string
  /** The statements of a tab are numbered from 1, without gaps; null while it runs. */
  readonly number: bigint | null
  readonly paymentAccount: string
  readonly currency: CurrencyCode
  /** The billing day that closed the period before; null before the first. */
  readonly since: Temporal.PlainDate | null
  /** The billing day that closed this one; null while it runs. */
  readonly closedOn: Temporal.PlainDate | null
  /** When the run of that day came to it. */
  readonly closedAt: Temporal.Instant | null
  /** Purchases of the period have numbers after the one, through the other; null: to the end. */
  readonly afterNumber: bigint
  readonly throughNumber: bigint | null
  /** The same for what was given back. */
  readonly afterMovement: bigint
  readonly throughMovement: bigint | null
  /** The same for payments, by what had been paid in all. */
  readonly afterPaidMicros: bigint
  readonly throughPaidMicros: bigint | null
  readonly previousMicros: bigint
  /** What purchases put on the tab. */
  readonly boughtMicros: bigint
  /** Given back less what was taken back again. */
  readonly creditedMicros: bigint
  readonly paidMicros: bigint
  /** previous + bought − credited − paid. */
  readonly owedMicros: bigint
}

/** Only what passes all of these. */
export interface StatementFilter {
  readonly merchant?: string | undefined
  /** A member, for a payer. */
  readonly purchasingAccount?: string | undefined
  readonly isBusinessOnly?: boolean | undefined
}

export type StatementOrder = 'newest' | 'oldest'

export interface PurchaseLine {
  readonly kind: 'purchase'
  readonly at: Temporal.Instant
  /** On a statement what the purchase put on the tab; among expenses its price. */
  readonly micros: bigint
  readonly purchase: string
  readonly purchasingAccount: string
  readonly merchant: string
  readonly merchantName: string
  readonly title: string
  readonly offer: string
  readonly quantity: number
  readonly isBusiness: boolean
  /** What a price cap took off. */
  readonly cappedMicros: bigint
}

export interface CreditLine {
  readonly kind: 'credit'
  readonly at: Temporal.Instant
  /** What the line takes off the debt; below zero where a refused credit comes back to it. */
  readonly micros: bigint
  readonly credit: string
  readonly creditKind: CreditKind
  readonly state: CreditStatus
  readonly purchase: string
  readonly purchasingAccount: string
  readonly merchant: string
  readonly merchantName: string
  readonly title: string
  readonly isBusiness: boolean
  /** Why it was refused, in the words of who decided. */
  readonly reason: string | undefined
  /** The published rule of disputes that refused it; undefined where a person did. */
  readonly rule: DisputeRule | undefined
}

export interface PaymentLine {
  readonly kind: 'payment'
  readonly at: Temporal.Instant
  readonly micros: bigint
  readonly request: string
  readonly method: string
}

/** A balance of credits that went back through the processor; below zero, or above where that was refused. */
export interface ReturnLine {
  readonly kind: 'return'
  readonly at: Temporal.Instant
  readonly micros: bigint
  readonly cause: string
}

export type StatementLine = PurchaseLine | CreditLine | PaymentLine | ReturnLine

/** Totals as a viewer reads them: total = previous + purchases − credits − payments. */
export interface StatementTotals {
  readonly previousMicros: bigint
  readonly purchasesMicros: bigint
  readonly creditsMicros: bigint
  readonly paymentsMicros: bigint
  readonly totalMicros: bigint
}

/** One member's part of a period. */
export interface MemberTotals {
  readonly purchasingAccount: string
  readonly name: string
  readonly role: 'payer' | 'member'
  readonly purchaseCount: number
  readonly purchasesMicros: bigint
  readonly creditsMicros: bigint
  readonly totalMicros: bigint
}

/** What a period adds up to for a viewer: a payer owes it, a member only made a part of it. */
export function totalsFor(
  period: Period,
  own: { readonly purchasesMicros: bigint; readonly creditsMicros: bigint } | undefined,
): StatementTotals {
  if (own === undefined) {
    return {
      previousMicros: period.previousMicros,
      purchasesMicros: period.boughtMicros,
      creditsMicros: period.creditedMicros,
      paymentsMicros: period.paidMicros,
      totalMicros: period.owedMicros,
    }
  }
  const { purchasesMicros, creditsMicros } = own
  return {
    previousMicros: 0n,
    purchasesMicros,
    creditsMicros,
    paymentsMicros: 0n,
    totalMicros: purchasesMicros - creditsMicros,
  }
}
