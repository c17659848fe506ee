// Why a disputed charge stands, in the words of any language: the published rule that refused, or whoever did.
import type { DisputeRule } from '../../disputes/index.ts'
import { wordOf } from './notice-words.ts'

/** Each is a sentence after "What we found says otherwise:". */
export interface ChargeReasons {
  readonly opened: string
  readonly regular: string
}

/** The others grant, or leave it to a person, who gives a reason. */
const reasonOf: Readonly<Record<DisputeRule, keyof ChargeReasons | undefined>> = {
  amount: undefined,
  budget: undefined,
  refund_refused: undefined,
  gift: undefined,
  capped: undefined,
  new_device: undefined,
  opened: 'opened',
  nobody_signed_on: undefined,
  regular: 'regular',
  unclear: undefined,
}

export function chargeReason(
  reasons: ChargeReasons,
  { rule, reason }: { readonly rule: string; readonly reason: string },
): string {
  // The fact is empty where a person refused.
  const told = rule === '' ? undefined : wordOf(reasonOf, rule)
  return told === undefined ? reason : reasons[told]
}
