// Why a refund or dispute was decided as it was: the words of whoever decided, or the rule that did.
import type { DisputeRule } from '../../../disputes/index.ts'
import type { Texts } from '../../texts/index.ts'

export interface RefusalReasonView {
  /** In the words of a person. */
  readonly reason?: string | undefined
  /** The published rule of disputes that decided. */
  readonly rule?: DisputeRule | undefined
}

/** The rules that leave it to a person have no words: the person's are read. */
const ruleWords: Readonly<
  Record<DisputeRule, keyof Texts['customer']['dispute']['done']['because'] | undefined>
> = {
  amount: undefined,
  budget: undefined,
  refund_refused: undefined,
  gift: undefined,
  capped: undefined,
  new_device: 'new_device',
  opened: 'opened',
  nobody_signed_on: 'nobody_signed_on',
  regular: 'regular',
  unclear: undefined,
}

export function refusalReason(
  texts: Texts,
  { reason, rule }: RefusalReasonView,
): string | undefined {
  return reason ?? (rule === undefined ? undefined : ruleReason(texts, rule))
}

/** What a rule says of its decision; undefined for one that decides nothing. */
export function ruleReason(texts: Texts, rule: DisputeRule): string | undefined {
  const word = ruleWords[rule]
  return word === undefined ? undefined : texts.customer.dispute.done.because[word]
}
