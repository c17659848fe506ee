// What the contract asks of a stand-in: a processor that keeps a book of its own, and does wrong when it is told to.
import assert from 'node:assert/strict'
import { getCurrency } from '@tallystick/money'
import type { Charge, ProcessorAdapter, PushedReport } from '../processor-adapter.ts'

/** Each is done once, at the next chance; `call_fails` by the next call of whatever kind. */
export type Wrong =
  | 'call_fails'
  | 'batch_answer_lost'
  | 'batch_hidden'
  | 'return_answer_lost'
  | 'return_declined'
  | ReportWrong

/** What a report can be like. */
export const reportWrongs = [
  'report_late',
  'report_partial',
  'report_doubled',
  'report_reordered',
  'report_truncated',
  'report_foreign',
  'report_amount_changed',
] as const
export type ReportWrong = (typeof reportWrongs)[number]

/** What somebody does on the card page. */
export type CardDeed =
  'verify' | 'card_declined' | 'card_expired' | 'postal_code_mismatch' | 'cancel'

/** How a push is made. */
export type PushWrong = 'right' | 'another_secret' | 'altered' | 'old' | 'ahead' | 'unsigned'

export interface StandIn {
  readonly adapter: ProcessorAdapter
  /** The same adapter where its processor cannot be reached, or does not let it in; by what is wrong. */
  readonly cutOff: Readonly<Record<string, ProcessorAdapter>>
  /** Methods that pay, and that are declined. */
  readonly tokens: { readonly good: string; readonly declined: string }
  readonly misbehave: (wrong: Wrong) => void
  readonly behave: () => void
  /** What the processor itself says it did, each payment with the status that it ended in. */
  readonly book: () => readonly {
    readonly kind: 'charge' | 'return'
    readonly id: string
    readonly status: string
  }[]
  /** A batch's report as it would be pushed; undefined where this kind pushes none. */
  readonly push: (batch: string, wrong: PushWrong) => PushedReport | undefined
  /**
   * Acts on the page that was started; only where the adapter has one.
   * @returns the number of the card that was typed, if one was.
   */
  readonly actOnCardPage?: (url: string, deed: CardDeed) => string | undefined
  readonly close: () => Promise<void>
}

export type OpenStandIn = () => Promise<StandIn>

const currency = getCurrency('USD').code
let count = 0

/** A new id, so that no test meets what another left behind. */
export function nextId(prefix: string): string {
  count += 1
  return `${prefix}_contract_${count}`
}

export function chargesTo(...tokens: readonly string[]): readonly Charge[] {
  return tokens.map((token) => ({
    request: nextId('req'),
    amountMicros: 4_500_000n,
    currency,
    token,
  }))
}

export function batchOf(...tokens: readonly string[]) {
  return { batch: nextId('bat'), charges: chargesTo(...tokens) }
}

export function returnTo(token: string) {
  return { id: nextId('rtn'), amountMicros: 4_500_000n, currency, token }
}

export function cardOrder() {
  return {
    id: nextId('reg'),
    currency,
    returnUrl: 'https://network.example/register/card-return',
    customerReference: 'reg_1',
    postalCode: '10115',
    country: 'DE',
  }
}

/** Each of these charges stands in the processor's own book so many times, neither more nor less. */
export function assertBooked(standIn: StandIn, charges: readonly Charge[], times: 0 | 1): void {
  const booked = standIn.book().filter(({ kind }) => kind === 'charge')
  for (const { request } of charges) {
    assert.equal(booked.filter(({ id }) => id === request).length, times, request)
  }
}
