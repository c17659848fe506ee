// "From now on without asking" on the confirmation page: what it suggests, what was typed, and keeping it.
import {
  amountMaxMicros,
  floorToMinorUnits,
  minorUnitsToMicros,
  printMicros,
} from '@tallystick/money'
import type { AmountLocale, CurrencyCode } from '@tallystick/money'
import { selectOneClickRules, setOneClickRule } from '../../../../limits/index.ts'
import type { Form } from '../../../frame/read-form.ts'
import { readTypedAmount, typedAmount } from '../../../frame/read-typed-amount.ts'
import type { OneClickChoiceView } from '../../pages/one-click.ts'
import type { SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'

export interface WantedRule {
  readonly priceMaxMicros: bigint
  readonly dayMaxMicros: bigint
}

/** A day's worth of such purchases, where nothing was set before. */
const purchasesPerDay = 10n

/** What the fields hold at first: the rule that there is, or amounts that would let this purchase through. */
export async function suggestOneClick(
  deps: Pick<CustomerDeps, 'database'>,
  { profile }: SignedOn,
  of: {
    readonly merchant: string
    readonly priceMicros: bigint
    readonly locale: AmountLocale
  },
): Promise<OneClickChoiceView> {
  const { paymentAccount, purchasingAccount, currency } = profile
  const rules = await deps.database.read('web.find-one-click-rules', (tx) =>
    selectOneClickRules(tx, { paymentAccount, purchasingAccount }),
  )
  const rule = rules.find(({ merchant }) => merchant === of.merchant) ?? {
    priceMaxMicros: of.priceMicros,
    dayMaxMicros: of.priceMicros * purchasesPerDay,
  }
  return {
    isChosen: false,
    price: wholeAmount(rule.priceMaxMicros, { currency, locale: of.locale }),
    day: wholeAmount(rule.dayMaxMicros, { currency, locale: of.locale }),
  }
}

/** Rounded up to what the currency has after the point, so that it lets the purchase through. */
function wholeAmount(
  micros: bigint,
  { currency, locale }: { readonly currency: CurrencyCode; readonly locale: AmountLocale },
): string {
  const whole = minorUnitsToMicros(-floorToMinorUnits(-micros, currency), currency)
  return typedAmount(printMicros(whole, currency), locale)
}

export function readOneClick(
  form: Form,
  of: { readonly currency: CurrencyCode; readonly locale: AmountLocale },
):
  | { readonly status: 'not_wanted' }
  | { readonly status: 'wanted'; readonly rule: WantedRule }
  | { readonly status: 'wrong'; readonly typed: OneClickChoiceView } {
  if (form['one_click'] !== '1') return { status: 'not_wanted' }
  const typed = {
    isChosen: true,
    price: form['one_click_price'] ?? '',
    day: form['one_click_day'] ?? '',
  }
  const price = readTypedAmount(typed.price, of)
  const day = readTypedAmount(typed.day, of)
  if (!price.ok || price.micros <= 0n || price.micros > amountMaxMicros) {
    const fault = price.ok ? undefined : price.fault
    return { status: 'wrong', typed: { ...typed, error: 'price', fault } }
  }
  if (!day.ok || day.micros < price.micros || day.micros > amountMaxMicros) {
    const fault = day.ok ? undefined : day.fault
    return { status: 'wrong', typed: { ...typed, error: 'day', fault } }
  }
  return { status: 'wanted', rule: { priceMaxMicros: price.micros, dayMaxMicros: day.micros } }
}

/** After the purchase on whose page it was chosen. */
export async function allowOneClick(
  deps: Pick<CustomerDeps, 'database' | 'clock'>,
  input: {
    readonly purchasingAccount: string
    readonly merchant: string
    readonly rule: WantedRule | null
  },
): Promise<void> {
  const { purchasingAccount, merchant, rule } = input
  const at = deps.clock.now()
  await deps.database.transaction('web.set-one-click', (tx) =>
    setOneClickRule(tx, { purchasingAccount, merchant, rule, at }),
  )
}
