// A batch's payment report, as it is handed out: right, unless something else was ordered.
import { getCurrency, microsPerMinorUnit, parseMicros, printMicros } from '@tallystick/money'
import type { DecidedCharge } from './happenings.ts'
import type { Conscience } from './misbehaviour.ts'
import type { ProcessorState } from './processor-state.ts'
import { sandboxPaymentMethods } from './test-cards.ts'
import { drawBelow, drawWord, shuffle } from './seeded-random.ts'

export type TakenReport =
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'not_ready' }
  | {
      readonly outcome: 'ready'
      /** NDJSON, one line per charge. */
      readonly body: string
      /** How often it is to be delivered: 2 when a doubled report was ordered. */
      readonly copies: 1 | 2
      /** Whether every line of the batch is in it, unbroken. */
      readonly isComplete: boolean
    }

/** Hands out reports and remembers which lines a partial one held back. */
export function createReportDesk(
  state: ProcessorState,
  conscience: Conscience,
  { areTestMethodsLeftOut = false }: { readonly areTestMethodsLeftOut?: boolean } = {},
) {
  const heldBackIds = new Map<string, readonly string[]>()

  /** The lines of this report: all; or some, when partial; or those that were held back before. */
  function chooseIds(batchId: string, allIds: readonly string[]): readonly string[] {
    const dueIds = heldBackIds.get(batchId) ?? allIds
    heldBackIds.delete(batchId)
    if (!conscience.take('partialReports')) return dueIds
    const surelyMissing = drawBelow(conscience.random, dueIds.length)
    const isMissing = dueIds.map((_, n) => n === surelyMissing || conscience.random() < 0.5)
    heldBackIds.set(
      batchId,
      dueIds.filter((_, n) => isMissing[n]),
    )
    return dueIds.filter((_, n) => !isMissing[n])
  }

  return {
    take(batchId: string): TakenReport {
      const batch = state.batches.get(batchId)
      if (batch === undefined) return { outcome: 'unknown' }
      if (conscience.takeDelay(batchId)) return { outcome: 'not_ready' }
      const own = areTestMethodsLeftOut
        ? batch.chargeIds.filter((id) => !isOfTestMethod(state, id))
        : batch.chargeIds
      if (own.length === 0 && batch.chargeIds.length > 0) return { outcome: 'not_ready' }
      const ids = chooseIds(batchId, own)
      const charges = ids
        .map((id) => state.charges.get(id))
        .filter((charge) => charge !== undefined)
      const told = changeAmount(charges, conscience)
      const lines = distortLines(told.map(printLine), conscience)
      const body = lines.map((line) => line + '\n').join('')
      const cutBody = cutReport(lines, body, conscience)
      return {
        outcome: 'ready',
        body: cutBody,
        copies: conscience.take('doubledReports') ? 2 : 1,
        isComplete: cutBody === body && told === charges && ids.length === batch.chargeIds.length,
      }
    },
  }
}

function isOfTestMethod({ charges }: ProcessorState, id: string): boolean {
  const method = charges.get(id)?.paymentMethod
  return method !== undefined && sandboxPaymentMethods.has(method)
}

/** One charge with a minor unit more than was charged. */
function changeAmount(
  charges: readonly DecidedCharge[],
  conscience: Conscience,
): readonly DecidedCharge[] {
  if (charges.length === 0 || !conscience.take('changedAmountReports')) return charges
  const changed = drawBelow(conscience.random, charges.length)
  return charges.map((charge, n) => {
    if (n !== changed) return charge
    const { code } = getCurrency(charge.currency)
    const amountMicros = parseMicros(charge.amount) + microsPerMinorUnit(code)
    return { ...charge, amount: printMicros(amountMicros, code) }
  })
}

function printLine(charge: DecidedCharge): string {
  const { id, status, reason, amount, currency } = charge
  // A reason that is undefined is left out by JSON.stringify.
  return JSON.stringify({ request: id, status, reason, amount, currency })
}

function distortLines(lines: readonly string[], conscience: Conscience): string[] {
  let distorted = [...lines]
  if (conscience.take('unknownLineReports')) {
    const currency = 'USD'
    const request = `unknown_${drawWord(conscience.random)}`
    const stray = JSON.stringify({ request, status: 'paid', amount: '7.77', currency })
    distorted.splice(drawBelow(conscience.random, lines.length + 1), 0, stray)
  }
  if (conscience.take('doubledLineReports')) {
    const surelyDoubled = drawBelow(conscience.random, distorted.length)
    distorted = distorted.flatMap((line, n) =>
      n === surelyDoubled || conscience.random() < 0.3 ? [line, line] : [line],
    )
  }
  if (conscience.take('reorderedReports')) {
    const inOrder = distorted.join('\n')
    distorted = shuffle(distorted, conscience.random)
    // Chance may put them back as they were; then the order is turned round, so that it surely differs.
    if (distorted.join('\n') === inOrder) distorted.reverse()
  }
  return distorted
}

/** The report up to somewhere inside one of its lines. */
function cutReport(lines: readonly string[], body: string, conscience: Conscience): string {
  if (lines.length === 0 || !conscience.take('truncatedReports')) return body
  const cutLine = drawBelow(conscience.random, lines.length)
  const line = lines[cutLine] ?? ''
  const before = lines.slice(0, cutLine).map((whole) => whole + '\n')
  return before.join('') + line.slice(0, 1 + drawBelow(conscience.random, line.length - 1))
}
