// `GET /limits`: the limits that somebody sees, each with what is spent of it.
import type { Profile } from '../../../../customers/index.ts'
import { listPurchasingAccounts } from '../../../../groups/index.ts'
import { listLimits } from '../../../../limits/index.ts'
import type { LimitInUse } from '../../../../limits/index.ts'
import { listMerchants, selectMerchants } from '../../../../merchants/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import { selectSpending } from '../../../../purchases/index.ts'
import type { Choice } from '../../../design/field.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { renderLimits } from '../../pages/limits.ts'
import type { LimitsView, LimitView, TypedLimit } from '../../pages/limits.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'

// A list to choose from; whoever sells to more customers than that is known by name to nobody.
const merchantCountMax = 200
// At this share a limit is shown as nearly reached, in hundredths.
const nearlyPercent = 80n

export async function showLimits(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const done = c.req.query('done')
  return await answerLimits(deps, c, {
    only: c.req.query('member') ?? '',
    ...(done === 'saved' || done === 'removed' ? { done } : {}),
  })
}

/** The page, also after a form that was refused: then with what was typed. */
export async function answerLimits(
  deps: CustomerDeps,
  c: CustomerContext,
  input: {
    /** Only this member's limits; '' for all. */
    readonly only: string
    readonly done?: 'saved' | 'removed'
    readonly typed?: TypedLimit
  },
): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const { frame, csrf } = c.get('visitor')
    const facts = await deps.database.read('web.read-limits', (tx) => readFacts(tx, deps, profile))
    const { listed, members, merchants, names } = facts
    const member = members.find(({ value }) => value === input.only)
    // Another's account looks like one that does not exist.
    if (input.only !== '' && member === undefined) return await answerNotFound(c)
    const nameOf = new Map([...members, ...names].map(({ value, label }) => [value, label]))
    const view: LimitsView = {
      csrf,
      isPayer: listed.isPayer,
      currency: listed.currency,
      frozenBy: listed.frozenBy ?? undefined,
      limits: listed.limits
        .filter(({ purchasingAccount }) => input.only === '' || purchasingAccount === input.only)
        .map((limit) => limitViewOf(limit, nameOf)),
      member: member === undefined ? undefined : { id: member.value, name: member.label },
      memberChoices: listed.isPayer && members.length > 1 ? members : [],
      merchantChoices: merchants,
      done: input.done,
      typed: input.typed,
    }
    const status = input.typed === undefined ? 200 : 422
    return await answerPage(c, frame, renderLimits(frame, view), { status })
  })
}

async function readFacts(tx: Tx, { clock }: CustomerDeps, profile: Profile) {
  const { paymentAccount, purchasingAccount } = profile
  const [listed, accounts, directory] = await Promise.all([
    listLimits(tx, { purchasingAccount, at: clock.now(), readSpending: selectSpending }),
    listPurchasingAccounts(tx, paymentAccount),
    listMerchants(tx, { after: '', limit: merchantCountMax }),
  ])
  if (listed === undefined) throw new Error(`${purchasingAccount} is nobody's`)
  const limited = listed.limits.flatMap(({ merchant }) => merchant ?? [])
  const limitedMerchants = await selectMerchants(tx, [...new Set(limited)])
  const choiceOf = ({ merchant, name }: { merchant: string; name: string }): Choice => ({
    value: merchant,
    label: name,
  })
  const visible = accounts.filter(
    (account) =>
      account.status === 'active' &&
      (listed.isPayer || account.purchasingAccount === purchasingAccount),
  )
  return {
    listed,
    members: visible.map((account): Choice => ({
      value: account.purchasingAccount,
      label: account.name,
    })),
    merchants: directory.map(choiceOf),
    names: limitedMerchants.map(choiceOf),
  }
}

function limitViewOf(limit: LimitInUse, nameOf: ReadonlyMap<string, string>): LimitView {
  const { window, merchant, purchasingAccount, amountMicros, spentMicros, currency } = limit
  const named = (id: string | null) =>
    id === null ? undefined : { id, name: nameOf.get(id) ?? id }
  const isWindow = window !== 'purchase'
  const percent = amountMicros === 0n ? 100n : (spentMicros * 100n) / amountMicros
  return {
    key: `${limit.setBy}-${window}-${merchant ?? 'all'}-${purchasingAccount ?? 'all'}`,
    window,
    merchant: named(merchant),
    member: named(purchasingAccount),
    amount: { micros: amountMicros, currency },
    spent: { micros: spentMicros, currency },
    spentPercent: percent > 100n ? 100 : Number(percent),
    left: { micros: limit.leftMicros, currency },
    endsAt: limit.present?.endsAt,
    isOwn: limit.isOwn,
    state: isWindow ? stateOf(percent) : 'open',
  }
}

function stateOf(percent: bigint): LimitView['state'] {
  if (percent >= 100n) return 'reached'
  return percent >= nearlyPercent ? 'nearly' : 'open'
}
