// What was typed into the form of a payout account, or what is wrong at each field. Pure.
import type { AmountLocale, CurrencyCode } from '@tallystick/money'
import { findTextFault } from '../../../../platform/api/index.ts'
import { payoutAccountSchema, readPayoutAccount } from '../../../../settlement/index.ts'
import type { PayoutAccount } from '../../../../settlement/index.ts'
import type { Form } from '../../../frame/read-form.ts'
import { readTypedAmount } from '../../../frame/read-typed-amount.ts'
import { payoutWays, termFields } from '../../pages/payout-account.ts'
import type { AccountField, PayoutAccountView, PayoutWay } from '../../pages/payout-account.ts'

export type TypedAccount = Pick<PayoutAccountView, 'typed' | 'faults'>

const daysMax = 366

export type ReadAccountForm =
  | {
      readonly ok: true
      readonly payout: PayoutAccount
      readonly amountMicros: bigint
      readonly days: number
    }
  | ({ readonly ok: false } & TypedAccount)

export function readAccountForm(
  form: Form,
  {
    way,
    merchant,
    locale,
  }: {
    readonly way: PayoutWay
    readonly merchant: { readonly merchant: string; readonly currency: CurrencyCode }
    readonly locale: AmountLocale
  },
): ReadAccountForm {
  const asked: readonly AccountField[] = payoutWays[way]
  const typed: Partial<Record<AccountField, string>> = {}
  for (const name of [...asked, ...termFields]) typed[name] = (form[name] ?? '').trim()
  const faults = new Set<AccountField>()
  const amount = readTypedAmount(typed.amount ?? '', { currency: merchant.currency, locale })
  if (!amount.ok || amount.micros <= 0n) faults.add('amount')
  const days = /^\d{1,3}$/.test(typed.days ?? '') ? Number(typed.days) : 0
  if (days < 1 || days > daysMax) faults.add('days')
  const filled = asked.filter((name) => typed[name] !== '')
  const parsed = payoutAccountSchema.safeParse({
    kind: way,
    ...Object.fromEntries(filled.map((name) => [name, typed[name]])),
  })
  for (const { path } of parsed.error?.issues ?? []) {
    const fault = asked.find((name) => name === path[0])
    if (fault !== undefined) faults.add(fault)
  }
  for (const name of asked) {
    if (findTextFault(typed[name] ?? '', false) !== undefined) faults.add(name)
  }
  if (faults.size > 0 || !parsed.success || !amount.ok) return { ok: false, typed, faults }
  const payout = readPayoutAccount(parsed.data, merchant)
  return { ok: true, payout, amountMicros: amount.micros, days }
}
