// Schemas for money: decimal strings in, micros out. Numbers, signs, exponents and 2^63 are refused.
import { z } from '@hono/zod-openapi'
import { amountJson, isCurrency, readMicros, readShare } from '@tallystick/money'
import type { AmountProblem, CurrencyCode } from '@tallystick/money'

/** An amount of one currency, in micros. */
export type Money = { readonly micros: bigint; readonly currency: CurrencyCode }

const faults: Readonly<Record<AmountProblem, string>> = {
  not_a_decimal: 'is not a decimal string such as "2.50"',
  too_many_decimals: 'has more than 6 decimals',
  too_large: 'is more than 1000000000',
}

/** An amount, as micros; a negative one is no decimal here. */
export const amountSchema: z.ZodType<bigint, string> = amountFrom(0n)

/** An amount above zero, as micros. */
export const positiveAmountSchema: z.ZodType<bigint, string> = amountFrom(1n)

function amountFrom(leastMicros: bigint): z.ZodType<bigint, string> {
  return z
    .string()
    .openapi({ pattern: '^(0|[1-9][0-9]{0,9})(\\.[0-9]{1,6})?$', example: '2.50' })
    .transform((text, context) => {
      const read = readMicros(text)
      if (read.ok && read.micros >= leastMicros) return read.micros
      context.issues.push({
        code: 'custom',
        message: read.ok ? 'is not above zero' : faults[read.problem],
        params: { problem: 'invalid_amount' },
        input: text,
      })
      return z.NEVER
    })
}

/** An active ISO 4217 code in capitals. */
export const currencySchema: z.ZodType<CurrencyCode, string> = z
  .string()
  .openapi({ pattern: '^[A-Z]{3}$', example: 'USD' })
  .transform((code, context) => {
    if (isCurrency(code)) return code
    context.issues.push({
      code: 'custom',
      message: 'is not an active ISO 4217 code in capitals',
      params: { problem: 'unknown_currency' },
      input: code,
    })
    return z.NEVER
  })

/** A share from "0" to "1", as millionths of one. */
export const shareSchema: z.ZodType<bigint, string> = z
  .string()
  .openapi({ example: '0.90' })
  .transform((text, context) => {
    const read = readShare(text)
    if (read.ok) return read.shareMillionths
    context.issues.push({
      code: 'custom',
      message: 'is not a decimal string between "0" and "1" with at most 6 decimals',
      params: { problem: 'invalid_amount' },
      input: text,
    })
    return z.NEVER
  })

/** `{"amount":"2.50","currency":"USD"}`, above zero. */
export const positiveMoneySchema: z.ZodType<Money, { amount: string; currency: string }> = z
  .strictObject({ amount: positiveAmountSchema, currency: currencySchema })
  .transform(({ amount, currency }) => ({ micros: amount, currency }))

/** Money in an answer. */
export const moneyAnswerSchema = z.object({
  amount: z.string().openapi({ example: '2.50' }),
  currency: z.string().openapi({ example: 'USD' }),
})

/** Money as an answer carries it. */
export function answerMoney(money: { readonly micros: bigint; readonly currency: CurrencyCode }) {
  return amountJson(money.micros, money.currency)
}
