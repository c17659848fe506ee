// Every way of getting money back in every case, asked of the decisions themselves: the table of docs/giving-back.md.
import { decideDispute, admitDispute } from '../packages/network/src/disputes/decide-dispute.ts'
import type { DisputeState } from '../packages/network/src/disputes/decide-dispute.ts'
import type { DisputeFacts } from '../packages/network/src/disputes/dispute.ts'
import { decideReturn } from '../packages/network/src/gifts/decide-return.ts'
import { decideRefund } from '../packages/network/src/refunds/decide-refund.ts'
import type { RefundState } from '../packages/network/src/refunds/decide-refund.ts'
import { decideCredit } from '../packages/network/src/subscriptions/decide-cancellation.ts'

const ways = [
  'refund',
  'dispute',
  'cancellation',
  'gift taken back',
  'gift not taken up in time',
  'renewal that is not bought',
] as const

const budget = { budgetMicros: 100_000_000n, budgetCount: 20 }
const thresholdMicros = 10_000_000n
const refundRules = { thresholdMicros, days: 60, budget }
const disputeRules = { thresholdMicros, days: 120, grantedCountMax: 3, budget }
const at = Temporal.Instant.from('2026-12-01T10:00:00Z')

/** What a case changes of an ordinary purchase of 5.00 that nobody asked about before. */
interface Case {
  readonly name: string
  readonly priceMicros?: bigint
  readonly creditedMicros?: bigint
  readonly amountMicros?: bigint
  readonly isAskerClosed?: boolean
  readonly wasDisputed?: boolean
  readonly isGiftTaken?: boolean
  readonly cappedCount?: number
  readonly grantedCount?: number
  /** Cells that no decision reaches, with why; what an operation answers before one is in quotes of code. */
  readonly instead?: Partial<Record<(typeof ways)[number], string>>
}

const notGiven = {
  cancellation: '– (a subscription is no gift)',
  'renewal that is not bought': '– (a gift is not renewed)',
} as const
const notAGift = {
  'gift taken back': '– (no gift)',
  'gift not taken up in time': '– (no gift)',
} as const

const cases: readonly Case[] = [
  { name: 'inside the threshold' },
  { name: 'above the threshold', priceMicros: 12_000_000n },
  {
    name: 'a part of something above the threshold',
    priceMicros: 12_000_000n,
    amountMicros: 1_000_000n,
    instead: {
      dispute: '– (disputed is all that is left)',
      cancellation: '– (cancelled is all of it)',
      'gift taken back': '– (taken back is all that is left)',
      'gift not taken up in time': '– (all that is left comes back)',
    },
  },
  {
    name: 'second time',
    creditedMicros: 5_000_000n,
    wasDisputed: true,
    instead: {
      cancellation: 'the first answer again',
      'gift taken back': 'the first answer again',
      'gift not taken up in time': '– (it came back once)',
    },
  },
  { name: 'budget used up', grantedCount: 20 },
  { name: 'a gift not taken up', instead: notGiven },
  {
    name: 'a gift taken up',
    isGiftTaken: true,
    instead: {
      ...notGiven,
      'gift taken back': 'refused: `gift_taken`',
      'gift not taken up in time': '– (it was taken up)',
    },
  },
  {
    name: 'inside a group, asked by the payer',
    instead: {
      cancellation: 'refused: `unknown_subscription`',
      'gift taken back': 'refused: `unknown_gift`',
    },
  },
  {
    name: 'account closed',
    isAskerClosed: true,
  },
  { name: 'purchase capped: later ones cost less because of it', cappedCount: 1 },
  { name: 'a subscription', instead: notAGift },
  { name: 'part already given back', creditedMicros: 2_000_000n },
]

const plainFacts: DisputeFacts = {
  signOnCount: 0,
  isNewDevice: false,
  isOneClick: false,
  openedCount: 0,
  earlierCount: 0,
  grantedCount: 0,
  wasRefundRefused: false,
  isBudgetUsed: false,
  isGiftTaken: false,
  cappedCount: 0,
}

function decide(way: (typeof ways)[number], of: Case): string {
  const { priceMicros = 5_000_000n, creditedMicros = 0n, cappedCount = 0, grantedCount = 0 } = of
  const recent = { count: grantedCount, sumMicros: 0n }
  switch (way) {
    case 'refund': {
      const state: RefundState = {
        isAskerClosed: of.isAskerClosed ?? false,
        priceMicros,
        purchasedAt: at,
        isGiftTaken: of.isGiftTaken ?? false,
        cappedCount,
        refundPolicy: 'standard',
        creditedMicros,
        dispute: 'none',
        refusedCount: 0,
        recent,
      }
      const decision = decideRefund(state, refundRules, { amountMicros: of.amountMicros, at })
      if (decision.outcome === 'refused') return `refused: \`${decision.code}\``
      return wordOf(decision.outcome === 'queued' ? decision.queuedFor : undefined)
    }
    case 'dispute': {
      const state: DisputeState = {
        isAskerClosed: of.isAskerClosed ?? false,
        priceMicros,
        purchasedAt: at,
        wasDisputed: of.wasDisputed ?? false,
        creditedMicros,
      }
      const taken = admitDispute(state, disputeRules, at)
      if (taken.outcome === 'refused') return `refused: \`${taken.code}\``
      const facts = {
        ...plainFacts,
        isBudgetUsed: grantedCount >= budget.budgetCount,
        isGiftTaken: of.isGiftTaken ?? false,
        cappedCount,
      }
      const decision = decideDispute(facts, disputeRules, priceMicros)
      return wordOf(decision.outcome === 'queued' ? decision.rule : undefined)
    }
    case 'cancellation': {
      const creditMicros = priceMicros - creditedMicros
      return wordOf(decideCredit({ creditMicros, recent, budget, cappedCount }).rule ?? undefined)
    }
    case 'gift taken back':
    case 'gift not taken up in time': {
      const decision = decideReturn({ priceMicros, creditedMicros, cappedCount })
      return wordOf(decision.outcome === 'queued' ? decision.rule : undefined)
    }
    case 'renewal that is not bought':
      return 'nothing comes back'
  }
}

function wordOf(rule: string | undefined): string {
  return rule === undefined ? 'at once' : `a person decides: \`${rule}\``
}

/** The rows of the table, each with its name and what happens on each way. */
function rows(): readonly (readonly string[])[] {
  return cases.map((of) => [of.name, ...ways.map((way) => of.instead?.[way] ?? decide(way, of))])
}

export function describeGivingBack(): string {
  const head = ['case', ...ways]
  const table = [head, head.map(() => '---'), ...rows()]
  return `${prose}\n${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n${notes}`
}

const prose = `# Giving back

Every way in which a customer gets money back, and what happens in each case. The table is written by
\`node checks/giving-back.ts --write\` out of the decisions themselves; a check compares, and a test reaches each cell.

Where nothing else is said the purchase cost 5.00, the threshold is 10.00, and nobody had asked before. A dispute is one of a
charge while nobody was signed on, which the rules would grant.
`

const notes = `
- **At once**: the rules grant it, and it counts in the budget of the account: refunds, disputes and cancellations together, 100.00 or 20 in 30 days
  (\`TALLYSTICK_REFUND_BUDGET\`, \`TALLYSTICK_REFUND_BUDGET_COUNT\`). Gifts that go back to their giver do not count: nobody has had them.
- **A person decides**: the amount is off the tab until then. Refused, it is on the tab again. A cancelled subscription ends as asked either way.
- **The threshold** asks for the price of the item, whatever part of it is asked back, and whatever was given back before.
- **A cancellation** gives back the days that are left; the day on which a term began is used, so never all of a term that has begun.
- **A gift** that was taken up ends for its receiver once all of its price was given back; one that waits can no longer be taken up.
- **A price cap** no longer counts what was given back. The person who decides sees the later purchases that cost less.
- **A renewal that is not bought**, for want of an agreement to a new price or of anything else, gives nothing back: the term runs to its end.
- What comes back to an account that was closed goes back through the processor.
`
