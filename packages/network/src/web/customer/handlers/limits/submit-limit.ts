// `POST /limits`: adds, changes or removes one limit.
import { changeLimit, limitWindows } from '../../../../limits/index.ts'
import type { LimitRefusal } from '../../../../limits/index.ts'
import { answerError, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { Form } from '../../../frame/read-form.ts'
import { readTypedAmount } from '../../../frame/read-typed-amount.ts'
import type { TypedAmountFault } from '../../../frame/read-typed-amount.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { TypedLimit } from '../../pages/limits.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { answerLimits } from './show-limits.ts'

export async function submitLimit(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const only = form['only'] ?? ''
    const isRemoval = form['do'] === 'remove'
    const typed = typedOf(form)
    const refused = async (
      error: TypedLimit['error'],
      fault?: TypedAmountFault,
    ): Promise<Response> => await answerLimits(deps, c, { only, typed: { ...typed, error, fault } })
    const window = limitWindows.find((one) => one === typed.window)
    if (window === undefined) return await refused('window')
    const { locale } = c.get('visitor').frame.format
    const read = readTypedAmount(typed.amount, { currency: profile.currency, locale })
    const amountMicros = read.ok ? read.micros : 0n
    if (!isRemoval && !read.ok) return await refused('amount', read.fault)
    // Nothing at all is what freezing is for.
    if (!isRemoval && amountMicros <= 0n) return await refused('amount')
    const at = deps.clock.now()
    const outcome = await deps.database.transaction('web.change-limit', (tx) =>
      changeLimit(tx, {
        purchasingAccount: profile.purchasingAccount,
        limit: {
          window,
          merchant: typed.merchant === '' ? null : typed.merchant,
          purchasingAccount: typed.member === '' ? null : typed.member,
          amountMicros: isRemoval ? null : amountMicros,
        },
        at,
      }),
    )
    if (outcome.status === 'refused') return await refused(errors[outcome.code])
    const member = only === '' ? '' : `&member=${encodeURIComponent(only)}`
    return answerSeeOther(`/limits?done=${isRemoval ? 'removed' : 'saved'}${member}`)
  })
}

function typedOf(form: Form): Omit<TypedLimit, 'error'> {
  const key = form['form'] ?? 'add'
  return {
    form: key,
    window: form['window'] ?? '',
    merchant: form['merchant'] ?? '',
    member: form['member'] ?? '',
    amount: (form[`amount-${key}`] ?? '').trim(),
  }
}

const errors: Readonly<Record<LimitRefusal, TypedLimit['error']>> = {
  unknown_merchant: 'merchant',
  unknown_purchasing_account: 'member',
  // The form has one currency and sends one limit.
  wrong_currency: 'failed',
  limit_repeated: 'failed',
}
