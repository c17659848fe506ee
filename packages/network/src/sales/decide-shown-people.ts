// Decides which counts of people a merchant is shown for a week, so that no count below five can be told. Pure.
import type { Week } from './sale.ts'

/** Fewer are no crowd to hide in. */
export const crowdMin = 5n

export interface ShownPeople {
  /** Null: not shown. */
  readonly newCount: bigint | null
  readonly returningCount: bigint | null
}

/**
 * A count is shown from five on; but where the other is below five, only if what sales leave room for beside the shown
 * one says no less of the other than that: of 40 sales to 40 new people none was to anybody who came again.
 */
export function decideShownPeople({ saleCount, newCount, returningCount }: Week): ShownPeople {
  const shown = (one: bigint, other: bigint): bigint | null => {
    if (one < crowdMin) return null
    return other >= crowdMin || saleCount - one >= crowdMin ? one : null
  }
  return {
    newCount: shown(newCount, returningCount),
    returningCount: shown(returningCount, newCount),
  }
}
