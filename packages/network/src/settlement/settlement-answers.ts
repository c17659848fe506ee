// What the API says of settlement: its forms, and how each noun is answered.
import { amountJson, printMicros, printShare } from '@tallystick/money'
import {
  currencySchema,
  moneyAnswerSchema,
  positiveAmountSchema,
  z,
} from '../platform/api/index.ts'
import { decidePayout, waitingReasons } from './decide-payout.ts'
import { payoutAccountSchema, payoutCurrencies } from './payout-account.ts'
import type { Payout } from './payout.ts'
import { labelOf } from './sealed-account.ts'
import { balanceOf } from './settlement.ts'
import type { Reserve, Standing } from './settlement.ts'
import type { SettlementRun } from './settlement-run.ts'

/** Of merchants and rights holders alike. */
export const settlementInput = z
  .strictObject({
    currency: currencySchema,
    amount: positiveAmountSchema,
    days: z.int().min(1).max(366),
    payout: payoutAccountSchema,
  })
  .refine(({ currency, payout: { kind } }) => (payoutCurrencies[kind] ?? currency) === currency, {
    path: ['payout', 'kind'],
    error: 'pays in another currency',
  })
  .openapi('NewSettlement')

export const runSchema = z
  .object({
    run: z.string(),
    date: z.string(),
    state: z.enum(['started', 'finished']),
    payouts: z.int(),
    total: moneyAnswerSchema
      .nullable()
      .openapi({ description: 'null where there are several currencies, or none' }),
    totals: z.array(z.object({ currency: z.string(), amount: z.string(), payouts: z.int() })),
    waiting: z.int().openapi({ description: 'settlements of which nothing was due' }),
    held: z.int().openapi({ description: 'settlements of which two books disagree' }),
    started_at: z.string(),
    finished_at: z.string().nullable(),
  })
  .openapi('SettlementRun')

export function answerRun(run: SettlementRun): z.infer<typeof runSchema> {
  const [first, ...others] = run.totals
  return {
    run: run.run,
    date: run.settledOn.toString(),
    state: run.status,
    payouts: Number(run.payoutCount),
    total:
      first === undefined || others.length > 0
        ? null
        : amountJson(first.amountMicros, first.currency),
    totals: run.totals.map(({ currency, amountMicros, payoutCount }) => ({
      currency,
      amount: printMicros(amountMicros, currency),
      payouts: Number(payoutCount),
    })),
    waiting: Number(run.waitingCount),
    held: Number(run.heldCount),
    started_at: run.startedAt.toString(),
    finished_at: run.finishedAt?.toString() ?? null,
  }
}

const statusSchema = z.enum(['made', 'sent', 'paid', 'returned'])

export const ownPayoutSchema = z
  .object({
    payout: z.string(),
    amount: z.string(),
    currency: z.string(),
    status: statusSchema,
    to: z.string().openapi({ description: 'the account, by its last characters' }),
    reason: z.string().nullable().openapi({ description: 'why it came back' }),
    made_at: z.string(),
    sent_at: z.string().nullable(),
    paid_at: z.string().nullable(),
    returned_at: z.string().nullable(),
  })
  .openapi('MerchantPayout')

export function answerOwnPayout(one: Payout): z.infer<typeof ownPayoutSchema> {
  return {
    payout: one.payout,
    amount: printMicros(one.amountMicros, one.currency),
    currency: one.currency,
    status: one.status,
    to: labelOf({ kind: one.accountKind, account: one.account }),
    reason: one.returnedReason,
    made_at: one.madeAt.toString(),
    sent_at: one.sentAt?.toString() ?? null,
    paid_at: one.paidAt?.toString() ?? null,
    returned_at: one.returnedAt?.toString() ?? null,
  }
}

export const payoutSchema = ownPayoutSchema
  .extend({
    receiver: z.string().openapi({ description: 'the merchant, or the rights holder' }),
    batch: z.string().nullable(),
  })
  .openapi('Payout')

export function answerPayout(one: Payout): z.infer<typeof payoutSchema> {
  return { ...answerOwnPayout(one), receiver: one.merchant, batch: one.batch }
}

export const balanceSchema = z
  .object({
    pending: z.string().openapi({ description: 'sold, not yet paid by customers' }),
    reserved: z.string().openapi({ description: 'paid by customers, kept back for refunds' }),
    available: z.string().openapi({
      description: 'to be paid out; below zero when more was given back than earned',
    }),
    in_payout: z.string().openapi({ description: 'on its way' }),
    paid_out: z.string().openapi({ description: 'arrived' }),
    total: z.string().openapi({ description: 'all of these together' }),
  })
  .openapi('MerchantBalance')

export function answerBalance(standing: Standing): z.infer<typeof balanceSchema> {
  const { currency } = standing
  const balance = balanceOf(standing)
  return {
    pending: printMicros(balance.pendingMicros, currency),
    reserved: printMicros(balance.reservedMicros, currency),
    available: printMicros(balance.availableMicros, currency),
    in_payout: printMicros(balance.inPayoutMicros, currency),
    paid_out: printMicros(balance.paidOutMicros, currency),
    total: printMicros(balance.totalMicros, currency),
  }
}

const nextSchema = z.object({
  status: z.enum(['due', 'waits']),
  reason: z.enum(waitingReasons).nullable().openapi({ description: 'why nothing is paid out now' }),
  amount: z.string().openapi({ description: 'what would be paid out' }),
  reserved: z.string(),
  on: z
    .string()
    .nullable()
    .openapi({ description: 'the day on which it is paid whatever the amount' }),
})

export const settlementSchema = z
  .object({
    currency: z.string(),
    amount: z.string().nullable(),
    days: z.int().nullable(),
    payout: z
      .object({ kind: z.string(), to: z.string(), waits_until: z.string() })
      .nullable()
      .openapi({ description: 'null: nothing is paid out before there is an account' }),
    reserve: z.object({ share: z.string(), days: z.int() }),
    next: nextSchema,
  })
  .openapi('Settlement')

/** With what is due, or why nothing is. */
export function answerSettlement(
  standing: Standing,
  {
    reserve,
    ...at
  }: { readonly reserve: Reserve; readonly on: Temporal.PlainDate; readonly now: Temporal.Instant },
): z.infer<typeof settlementSchema> {
  const { currency, settlement } = standing
  const decided = decidePayout(standing, at)
  const { availableMicros, reservedMicros } = balanceOf(standing)
  const isDue = decided.status === 'due'
  return {
    currency,
    amount: settlement === undefined ? null : printMicros(settlement.amountMicros, currency),
    days: settlement?.days ?? null,
    payout:
      settlement === undefined
        ? null
        : {
            kind: settlement.accountKind,
            to: labelOf({ kind: settlement.accountKind, account: settlement.account }),
            waits_until: settlement.accountWaitsUntil.toString(),
          },
    reserve: { share: printShare(reserve.shareMillionths), days: reserve.days },
    next: {
      status: decided.status,
      reason: isDue ? null : decided.reason,
      amount: printMicros(isDue ? decided.amountMicros : availableMicros, currency),
      reserved: printMicros(reservedMicros, currency),
      on: isDue ? null : (decided.dueOn?.toString() ?? null),
    },
  }
}
