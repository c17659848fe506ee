// What was typed into the form of a refund: a request, or what is wrong with it. Pure.
import type { AmountLocale } from '@tallystick/money'
import { findTextFault } from '../../../../platform/api/index.ts'
import { explanationLengthMax } from '../../../../claims/index.ts'
import { refundReasons } from '../../../../refunds/index.ts'
import type { RefundReason } from '../../../../refunds/index.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { Amount } from '../../../frame/format.ts'
import { readTypedAmount } from '../../../frame/read-typed-amount.ts'
import type { TypedAmountFault } from '../../../frame/read-typed-amount.ts'
import type { RefundFormView } from '../../pages/refund.ts'

export type ReadRefundForm =
  | {
      readonly ok: true
      readonly reason: RefundReason
      readonly explanation: string
      /** Undefined: all that is left. */
      readonly amountMicros: bigint | undefined
    }
  | { readonly ok: false; readonly errors: RefundFormView['errors'] }

export function readRefundForm(form: Form, left: Amount, locale: AmountLocale): ReadRefundForm {
  const reason = refundReasons.find((one) => one === form['reason'])
  const explanation = readExplanation(form)
  const amount = readAmount(form['amount'] ?? '', left, locale)
  const isMissing = reason === 'other' && explanation === ''
  if (
    reason !== undefined &&
    explanation !== undefined &&
    !isMissing &&
    amount.fault === undefined
  ) {
    return { ok: true, reason, explanation, amountMicros: amount.micros }
  }
  const explanationFault = explanation === undefined ? 'explanation' : 'explanationMissing'
  return {
    ok: false,
    errors: {
      ...(reason === undefined ? { reason: 'reason' } : {}),
      ...(explanation === undefined || isMissing ? { explanation: explanationFault } : {}),
      ...(amount.fault === undefined ? {} : { amount: amount.fault }),
    },
  }
}

/** The words of a field for sentences, as they are kept; undefined where they cannot be. */
export function readExplanation(form: Form): string | undefined {
  // A form sends line breaks as two characters (WHATWG), which nobody counts.
  const text = (form['explanation'] ?? '').replaceAll('\r\n', '\n').trim().normalize('NFC')
  const isKept = text.length <= explanationLengthMax && findTextFault(text, true) === undefined
  return isKept ? text : undefined
}

interface ReadAmount {
  readonly micros?: bigint | undefined
  readonly fault?: TypedAmountFault | 'tooLarge' | undefined
}

function readAmount(typed: string, left: Amount, locale: AmountLocale): ReadAmount {
  if (typed.trim() === '') return {}
  const read = readTypedAmount(typed, { currency: left.currency, locale })
  if (!read.ok) return { fault: read.fault }
  if (read.micros === 0n) return { fault: { kind: 'malformed' } }
  if (read.micros > left.micros) return { fault: 'tooLarge' }
  return read.micros === left.micros ? {} : { micros: read.micros }
}
