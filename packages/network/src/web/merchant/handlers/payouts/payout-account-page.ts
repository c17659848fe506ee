// `GET` and `POST /console/:merchant/payouts/account`: where a merchant is paid, and from which amount on.
import { withOwnMerchant } from '../../../../organisations/index.ts'
import {
  labelOf,
  payoutCurrencies,
  readNextPayouts,
  setSettlement,
} from '../../../../settlement/index.ts'
import type { Settlement } from '../../../../settlement/index.ts'
import { answerNotFound, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { plainAmount } from '../../../frame/format.ts'
import { withQuery } from '../../../frame/page-cursor.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { payoutWays, renderPayoutAccount } from '../../pages/payout-account.ts'
import type { PayoutWay } from '../../pages/payout-account.ts'
import type { Standing } from '../../standing.ts'
import { readAccountForm } from './read-account-form.ts'
import type { TypedAccount } from './read-account-form.ts'

const usualDays = '30'

export async function showPayoutAccount(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  const present = await findPresent(deps, standing)
  const typed =
    present === undefined
      ? { days: usualDays }
      : {
          amount: plainAmount({ micros: present.amountMicros, currency: present.currency }),
          days: String(present.days),
        }
  const way = c.req.query('by')
  return await answerForm(deps, c, standing, { way, typed, faults: new Set(), present })
}

export async function submitPayoutAccount(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
  form: Form,
): Promise<Response> {
  const way = waysFor(deps, standing).find((one) => one === form['by'])
  if (way === undefined) return await answerNotFound(c)
  const { frame } = standing
  const usual = standing.merchant
  const read = readAccountForm(form, { way, merchant: usual, locale: frame.format.locale })
  if (!read.ok) {
    const present = await findPresent(deps, standing)
    return await answerForm(deps, c, standing, { way, ...read, present })
  }
  const {
    asker,
    organisation: { organisation },
    merchant: { merchant, currency },
  } = standing
  const { payout, amountMicros, days } = read
  const own = { asker, organisation, merchant }
  const set = await withOwnMerchant(deps, own, 'change_payout_account', () =>
    setSettlement(deps, { merchant, currency, amountMicros, days, payout }),
  )
  return 'code' in set ? await answerNotFound(c) : answerSeeOther(standing.pathTo('/payouts'))
}

/** Those that the network has and that pay in the merchant's currency. */
function waysFor({ payoutKinds }: MerchantDeps, { merchant }: Standing): readonly PayoutWay[] {
  return (Object.keys(payoutWays) as PayoutWay[]).filter(
    (way) =>
      payoutKinds.includes(way) &&
      (payoutCurrencies[way] ?? merchant.currency) === merchant.currency,
  )
}

async function findPresent(
  deps: MerchantDeps,
  { merchant: { merchant, currency } }: Standing,
): Promise<Settlement | undefined> {
  const standings = await deps.database.read('web.find-settlement', (tx) =>
    readNextPayouts(tx, deps, { receiver: merchant, currency }),
  )
  return standings.find((standing) => standing.currency === currency)?.settlement
}

async function answerForm(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
  {
    way: wanted,
    typed,
    faults,
    present,
  }: TypedAccount & {
    readonly way: string | undefined
    readonly present: Settlement | undefined
  },
): Promise<Response> {
  const { frame, csrf, pathTo, merchant } = standing
  const ways = waysFor(deps, standing)
  const way = ways.find((one) => one === wanted) ?? ways[0]
  const action = pathTo('/payouts/account')
  const markup = renderPayoutAccount(frame, {
    place: standing,
    csrf,
    action,
    currency: merchant.currency,
    way,
    otherWays: ways
      .filter((one) => one !== way)
      .map((one) => ({ way: one, url: withQuery(action, { by: one }) })),
    present: present && labelOf({ kind: present.accountKind, account: present.account }),
    typed,
    faults,
  })
  return await answerPage(c, frame, markup, { status: faults.size === 0 ? 200 : 422 })
}
