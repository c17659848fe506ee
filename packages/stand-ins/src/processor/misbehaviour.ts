// What the processor can be told to do wrong, and how often it still has to. Settings only: the
// wrong deeds themselves are where the right ones would be.
import type { Random } from '../platform/system.ts'
import { createSeededRandom } from './seeded-random.ts'

/** How a call that charged fails to be answered: never, with a 504, or by a cut connection. */
export type LostAnswer = 'none' | '504' | 'cut'

export type Misbehaviour = {
  /** Every new charge is declined while this is on. */
  readonly declineAll: boolean
  /** New charges to these payment methods are declined. */
  readonly declinePaymentMethods: readonly string[]
  /** A batch that would newly charge one of these is refused as a whole, for what is wrong with that line. */
  readonly refusePaymentMethods: readonly string[]
  /** So many next batches are charged, but the caller gets no answer. */
  readonly timeOutCalls: number
  readonly timeOutAnswer: LostAnswer
  /** So many next calls of the API are answered 500, and nothing is done. */
  readonly serverErrorCalls: number
  /** So many next reports leave out some lines; later reports of the batch deliver them. */
  readonly partialReports: number
  /** So many next reports contain some lines twice. */
  readonly doubledLineReports: number
  /** So many next reports are delivered twice: pushed twice, or twice in one answer. */
  readonly doubledReports: number
  /** So many next reports have their lines in another order. */
  readonly reorderedReports: number
  /** So many next reports break off in the middle of a line. */
  readonly truncatedReports: number
  /** So many next reports also speak of requests that nobody made. */
  readonly unknownLineReports: number
  /** So many next reports name another amount in one line than was charged. */
  readonly changedAmountReports: number
  /** So many next askings after a batch that was accepted are answered as if there were none. */
  readonly hiddenBatches: number
  /** Each batch's report is ready only after it was asked for so many times in vain. */
  readonly delayedAskings: number
  /** So many next new returns are declined. */
  readonly declinedReturns: number
  /** So many next returns are done, but the caller gets no answer (`timeOutAnswer`). */
  readonly timeOutReturns: number
  /** So many next calls for a return arrive twice. */
  readonly doubledReturns: number
}

export const goodBehaviour: Misbehaviour = {
  declineAll: false,
  declinePaymentMethods: [],
  refusePaymentMethods: [],
  timeOutCalls: 0,
  timeOutAnswer: '504',
  serverErrorCalls: 0,
  partialReports: 0,
  doubledLineReports: 0,
  doubledReports: 0,
  reorderedReports: 0,
  truncatedReports: 0,
  unknownLineReports: 0,
  changedAmountReports: 0,
  hiddenBatches: 0,
  delayedAskings: 0,
  declinedReturns: 0,
  timeOutReturns: 0,
  doubledReturns: 0,
}

/** The settings that count down with each wrong deed. */
export type CountedMisbehaviour =
  | 'timeOutCalls'
  | 'serverErrorCalls'
  | 'partialReports'
  | 'doubledLineReports'
  | 'doubledReports'
  | 'reorderedReports'
  | 'truncatedReports'
  | 'unknownLineReports'
  | 'changedAmountReports'
  | 'hiddenBatches'
  | 'declinedReturns'
  | 'timeOutReturns'
  | 'doubledReturns'

/** `seed` fixes which lines are missing, doubled, moved or cut. */
export type MisbehaviourOrder = Partial<Misbehaviour> & { readonly seed?: number }

export type Conscience = {
  /** What is still to be done wrong. */
  readonly current: () => Misbehaviour
  /** Adds to, or with `goodBehaviour` ends, what is to be done wrong. */
  readonly order: (order: MisbehaviourOrder) => void
  /** Whether this time is one of the wrong ones; if so, one fewer remains. */
  readonly take: (name: CountedMisbehaviour) => boolean
  /** Whether a batch's report is not ready yet; if so, one asking fewer remains for that batch. */
  readonly takeDelay: (batchId: string) => boolean
  /** The chance by which lines are chosen. */
  readonly random: Random
}

/** Keeps the misbehaviour that is ordered; forgotten at a restart, on purpose. */
export function createConscience(drawSeed: Random): Conscience {
  let settings = goodBehaviour
  let chance: Random | undefined
  const askingsLeft = new Map<string, number>()
  return {
    current: () => settings,
    order({ seed, ...changes }) {
      settings = { ...settings, ...changes }
      if (changes.delayedAskings !== undefined) askingsLeft.clear()
      if (seed !== undefined) chance = createSeededRandom(seed)
    },
    take(name) {
      if (settings[name] <= 0) return false
      settings = { ...settings, [name]: settings[name] - 1 }
      return true
    },
    takeDelay(batchId) {
      const left = askingsLeft.get(batchId) ?? settings.delayedAskings
      askingsLeft.set(batchId, Math.max(left - 1, 0))
      return left > 0
    },
    random: () => {
      // Drawn only when first needed, so that a well-behaved processor uses no chance for this.
      chance ??= createSeededRandom(Math.floor(drawSeed() * 2 ** 32))
      return chance()
    },
  }
}
