// `GET` and `POST /limits/one-click`: the merchants at which nobody is asked, and being asked again.
import { selectOneClickRules } from '../../../../limits/index.ts'
import { selectMerchants } from '../../../../merchants/index.ts'
import { answerError, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import { renderOneClick } from '../../pages/one-click.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { allowOneClick } from './choose-one-click.ts'

export async function showOneClick(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const { paymentAccount, purchasingAccount, currency } = profile
    const [rules, nameOf] = await deps.database.read('web.read-one-click', async (tx) => {
      const found = await selectOneClickRules(tx, { paymentAccount, purchasingAccount })
      const merchants = await selectMerchants(
        tx,
        found.map(({ merchant }) => merchant),
      )
      return [found, new Map<string, string>(merchants.map((one) => [one.merchant, one.name]))]
    })
    const { frame, csrf } = c.get('visitor')
    const markup = renderOneClick(frame, {
      csrf,
      isAsked: c.req.query('done') === 'asked',
      rules: rules
        .map((rule) => ({
          merchant: rule.merchant,
          merchantName: nameOf.get(rule.merchant) ?? rule.merchant,
          price: { micros: rule.priceMaxMicros, currency },
          day: { micros: rule.dayMaxMicros, currency },
        }))
        .toSorted((one, other) => one.merchantName.localeCompare(other.merchantName)),
    })
    return await answerPage(c, frame, markup)
  })
}

/** A merchant that is unknown, or asks already, is answered like one that now asks. */
export async function submitOneClick(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const { purchasingAccount } = profile
    const merchant = form['merchant'] ?? ''
    await allowOneClick(deps, { purchasingAccount, merchant, rule: null })
    return answerSeeOther('/limits/one-click?done=asked')
  })
}
