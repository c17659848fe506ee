// Watches refunds, disputes and cancellations: one claim per id, states that only move forward, and never more than
// was asked for in good order. Knows requests and answers alone.
import type { Purchase } from '@tallystick/network/rooms/purchases'
import { check } from '../world/violation.ts'
import { checkAtOnce } from './check-at-once.ts'
import type { ShownClaim } from './check-at-once.ts'

type Answer = Readonly<Record<string, unknown>>

export const claimKinds = ['refund', 'dispute', 'cancellation'] as const
export type ClaimKind = (typeof claimKinds)[number]

/** A request to have something back, as it was sent. */
export interface ClaimSent {
  readonly kind: ClaimKind
  readonly askedBy: string
  readonly id: string
  readonly purchase: Purchase
  /** Whether whoever asks may: the buyer, or the payer of the account. */
  readonly isOwn: boolean
  readonly amount: string | undefined
}

/** What is known of a claim. */
export interface Claim {
  readonly claim: string
  readonly kind: ClaimKind
  readonly purchase: string
  readonly amountMicros: bigint
  readonly status: string
}

export interface ClaimAuditor {
  /** Before it leaves; the answer is noted by what this returns. */
  sent(sent: ClaimSent): (answer: Answer) => void
  /** A claim as it is shown now. */
  seen(claim: Claim): void
  all(): readonly Claim[]
  /** Everything that is shown of an account: what was acknowledged is among it. */
  listed(paymentAccount: string, shown: ShownClaims): void
  /** Before a cancellation leaves, likewise. */
  cancelling(sent: CancellationSent): (answer: Answer) => void
  cancellations(): ReadonlyMap<string, Cancellation>
}

export interface CancellationSent {
  readonly subscription: string
  readonly paymentAccount: string
  readonly id: string
}

export interface Cancellation {
  readonly paymentAccount: string
  readonly cancellation: string
  readonly credit: string
  readonly cancelledAt: string
  readonly byId: string
}

export interface ShownClaims {
  readonly claims: readonly ShownClaim[]
  readonly purchases: readonly Purchase[]
}

interface ClaimFacts {
  readonly contents: Set<string>
  acknowledged?: {
    readonly content: string
    readonly claim: string
    readonly paymentAccount: string
  }
}

export function createClaimAuditor(toMicros: (amount: unknown) => bigint): ClaimAuditor {
  const commands = new Map<string, ClaimFacts>()
  const claims = new Map<string, Claim>()
  const cancellations = new Map<string, Cancellation>()

  function seen(now: Claim): void {
    const was = claims.get(now.claim)
    claims.set(now.claim, now)
    if (was === undefined) return
    const isForward = was.status === now.status || was.status === 'pending'
    check(isForward, 'S23', () => `${now.claim} was ${was.status} and is ${now.status}`)
    const isSame = was.purchase === now.purchase && was.amountMicros === now.amountMicros
    check(isSame, 'S4', () => `${now.claim} is for something else than before`)
  }

  return {
    seen,
    all: () => [...claims.values()],
    listed(paymentAccount, shown) {
      const there = new Set(shown.claims.map(({ claim }) => claim))
      for (const [key, facts] of commands) {
        if (facts.acknowledged?.paymentAccount !== paymentAccount) continue
        const { claim } = facts.acknowledged
        check(
          there.has(claim),
          'S24',
          () => `${key} was acknowledged as ${claim}, and is not there`,
        )
      }
      checkAtOnce(shown.claims, shown.purchases)
      checkCancelled(shown, [...cancellations.values()], { paymentAccount, toMicros })
    },
    cancellations: () => cancellations,
    sent(sent) {
      const key = `${sent.kind} ${sent.askedBy} ${sent.id}`
      const facts = commands.get(key) ?? { contents: new Set<string>() }
      commands.set(key, facts)
      const content = `${sent.purchase.purchase} ${sent.amount ?? ''}`
      facts.contents.add(content)
      return (answer) => {
        if (typeof answer['code'] === 'string') {
          checkRefused(key, facts, { sent, content, code: answer['code'] })
          return
        }
        const claim = String(answer[sent.kind])
        const before = facts.acknowledged
        check(sent.isOwn, 'S19', () => `${key} is for a stranger's purchase, and gave ${claim}`)
        const isSame =
          before === undefined || (before.claim === claim && before.content === content)
        check(isSame, 'S5', () => `${key} was ${before?.claim}, and is now ${claim}`)
        const { paymentAccount } = sent.purchase
        facts.acknowledged = { content, claim, paymentAccount }
        const credit = answer['provisional_credit'] as Answer | undefined
        const amountMicros = toMicros(credit?.['amount'] ?? answer['amount'])
        const { purchase, priceMicros } = sent.purchase
        check(amountMicros <= priceMicros, 'S10', () => `${claim} is over ${amountMicros}`)
        seen({ claim, kind: sent.kind, purchase, amountMicros, status: String(answer['status']) })
      }
    },
    cancelling: (sent) => (answer) => noteCancellation(cancellations, sent, answer),
  }
}

function checkRefused(
  key: string,
  { contents, acknowledged }: ClaimFacts,
  {
    sent,
    content,
    code,
  }: { readonly sent: ClaimSent; readonly content: string; readonly code: string },
): void {
  const { isOwn, amount, purchase } = sent
  check(isOwn === (code !== 'unknown_purchase'), 'S19', () => `${key} is answered ${code}`)
  if (!isOwn) return
  const isKnown = acknowledged?.content === content
  check(!isKnown, 'S24', () => `${key} was ${acknowledged?.claim}, and is answered ${code}`)
  const isConflict = code === 'idempotency_conflict'
  const mustConflict = acknowledged !== undefined && !isKnown
  check(isConflict || !mustConflict, 'S5', () => `${key} has other content: ${code}`)
  check(canBe(), 'refusals', () => `${key} is refused as ${code} without reason`)

  function canBe(): boolean {
    switch (code) {
      case 'idempotency_conflict':
        return contents.size > 1
      case 'nothing_was_paid':
        return purchase.priceMicros === 0n
      case 'refund_too_large':
        return amount !== undefined
      case 'refund_too_late':
      case 'refund_refused_before':
      case 'purchase_disputed':
      case 'already_refunded':
      case 'already_disputed':
      case 'dispute_too_late':
        return purchase.priceMicros > 0n
      default:
        return false
    }
  }
}

/** A subscription is cancelled once, and says the same of it for ever. */
function noteCancellation(
  cancellations: Map<string, Cancellation>,
  { subscription, paymentAccount, id }: CancellationSent,
  answer: Answer,
): void {
  const before = cancellations.get(subscription)
  const { code } = answer
  if (typeof code === 'string') {
    check(before === undefined, 'S24', () => `${subscription} was cancelled, now: ${code}`)
    // Nobody else knows of it, and no id is used for another one.
    check(code === 'subscription_ended', 'refusals', () => `${subscription}: ${code}`)
    return
  }
  const now: Cancellation = {
    paymentAccount,
    cancellation: String(answer['cancellation']),
    credit: String((answer['credit'] as Answer)['amount']),
    cancelledAt: String(answer['cancelled_at']),
    byId: before?.byId ?? id,
  }
  const isSame =
    before === undefined ||
    (before.cancellation === now.cancellation &&
      before.credit === now.credit &&
      before.cancelledAt === now.cancelledAt)
  check(
    isSame,
    'S10',
    () => `${subscription} was cancelled twice: ${JSON.stringify([before, now])}`,
  )
  const isNew = answer['status'] === 'cancelled'
  check(before === undefined || !isNew, 'S10', () => `${subscription} was cancelled again`)
  cancellations.set(subscription, now)
}

/** What a cancellation said that it gives back is what it claimed. */
function checkCancelled(
  { claims }: ShownClaims,
  cancellations: readonly Cancellation[],
  {
    paymentAccount,
    toMicros,
  }: { readonly paymentAccount: string; readonly toMicros: (amount: unknown) => bigint },
): void {
  for (const { cancellation, credit, ...of } of cancellations) {
    if (of.paymentAccount !== paymentAccount) continue
    const own = claims.filter(
      ({ kind, requestId }) => kind === 'cancellation' && requestId.startsWith(`${cancellation}/`),
    )
    const micros = own.reduce((sum, { amountMicros }) => sum + amountMicros, 0n)
    check(micros === toMicros(credit), 'S10', () => `${cancellation} of ${credit} claims ${micros}`)
  }
}
