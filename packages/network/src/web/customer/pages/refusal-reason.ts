// Why a refund or dispute was refused: the words of whoever decided, or the rule that did.
import type { Texts } from '../../texts/index.ts'

export interface RefusalReasonView {
  /** In the words of a person. */
  readonly reason?: string | undefined
  /** The published rule of disputes that decided. */
  readonly rule?: string | undefined
}

export function refusalReason(
  texts: Texts,
  { reason, rule }: RefusalReasonView,
): string | undefined {
  if (reason !== undefined || rule === undefined) return reason
  const because: Readonly<Record<string, string>> = texts.customer.dispute.done.because
  return Object.hasOwn(because, rule) ? because[rule] : undefined
}
