// What is said at a field for an amount that could not be read.
import { formatAmount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import type { TypedAmountFault } from '../../frame/read-typed-amount.ts'

/** Undefined where nothing is known but that it is no amount: the field says so in words of its own. */
export function amountFaultWords(
  { texts, format }: Frame,
  fault: TypedAmountFault | undefined,
): string | undefined {
  const words = texts.customer.amountFault
  if (fault?.kind === 'decimals') return words.decimals(fault.countMax)
  return fault?.kind === 'either'
    ? words.either(formatAmount(fault.less, format), formatAmount(fault.more, format))
    : undefined
}
