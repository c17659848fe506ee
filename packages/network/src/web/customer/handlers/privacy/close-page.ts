// `GET` and `POST /profile/privacy/close`: closing and erasing, after a second factor and a word that is typed.
import { askForAll, getCurrentStatement } from '../../../../billing/index.ts'
import { countUndecided } from '../../../../credits/index.ts'
import { selectThreshold } from '../../../../customers/accounts/index.ts'
import type { Profile } from '../../../../customers/index.ts'
import { listPurchasingAccounts } from '../../../../groups/index.ts'
import { writeCookie } from '../../../../platform/api/index.ts'
import { bucketOf } from '../../../../platform/index.ts'
import { erasePerson, findErasureScope } from '../../../../privacy/index.ts'
import type { ErasedPerson } from '../../../../privacy/index.ts'
import { countReserved, sumPurchases } from '../../../../purchases/index.ts'
import { answerError, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { renderPrivacyClose, renderPrivacyClosed } from '../../pages/privacy-close.ts'
import type { PrivacyCloseView } from '../../pages/privacy-close.ts'
import { nextBillingOf } from '../confirm/confirm-views.ts'
import { withStepUp } from '../../../frame/require-step-up.ts'

type Blocker = PrivacyCloseView['blockers'][number]

export async function showClosing(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withStepUp(deps, c, 'close_account', ({ profile }) =>
    answerClosing(deps, c, profile, {}),
  )
}

export async function submitClosing(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withStepUp(deps, c, 'close_account', async ({ profile }) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    if (form['do'] === 'ask') {
      await askForAll(deps, profile)
      return answerSeeOther('/profile/privacy/close')
    }
    const typed = (form['word'] ?? '').trim()
    const { word } = c.get('visitor').frame.texts.customer.closing
    if (typed.toLowerCase() !== word) return await answerClosing(deps, c, profile, { typed })
    const erased = await erasePerson(deps, profile)
    if (erased.status === 'refused') {
      return await answerClosing(deps, c, profile, { refused: blockerOf(erased, profile) })
    }
    const { cookies, isSecure } = deps.signOn
    // The browser forgets the session that is over, and the accounts that it knew.
    const gone = [cookies.session, cookies.device].map((name) =>
      writeCookie({ name, value: '', isSecure, maxAgeSeconds: 0 }),
    )
    return answerSeeOther('/closed', gone)
  })
}

export async function showClosed(c: CustomerContext): Promise<Response> {
  const { frame } = c.get('visitor')
  return await answerPage(c, frame, renderPrivacyClosed(frame))
}

const scopes = {
  payment_account: 'payer',
  purchasing_account: 'member',
  sign_on: 'shared',
} as const

async function answerClosing(
  deps: CustomerDeps,
  c: CustomerContext,
  profile: Profile,
  more: { readonly typed?: string; readonly refused?: Blocker },
): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const found = await readClosing(deps, profile)
  const blockers = more.refused === undefined ? found.blockers : [more.refused]
  const isWrong = more.typed !== undefined
  const markup = renderPrivacyClose(frame, {
    ...found,
    blockers,
    csrf,
    isWrong,
    word: more.typed ?? '',
  })
  const status = more.refused !== undefined ? 409 : isWrong ? 422 : 200
  return await answerPage(c, frame, markup, { status })
}

async function readClosing(deps: CustomerDeps, profile: Profile) {
  const { paymentAccount, purchasingAccount, currency } = profile
  return await deps.database.read('web.read-closing', async (tx) => {
    const tab = { bucket: bucketOf(paymentAccount), paymentAccount, currency }
    const [
      scope,
      statement,
      undecidedCount,
      reservedCount,
      accounts,
      { count },
      ownThresholdMicros,
    ] = await Promise.all([
      findErasureScope(tx, profile),
      getCurrentStatement(tx, tab),
      countUndecided(tx, tab),
      countReserved(tx, tab, deps.clock.now()),
      listPurchasingAccounts(tx, paymentAccount),
      sumPurchases(tx, { paymentAccount, purchasingAccount, currency }),
      selectThreshold(tx, paymentAccount),
    ])
    const isPayer = scope === 'payment_account'
    const { owedMicros, openRequest } = statement
    const blockers: Blocker[] = []
    if (isPayer && openRequest !== null) blockers.push({ kind: 'request_open' })
    if (isPayer && undecidedCount > 0) blockers.push({ kind: 'credits_open' })
    if (isPayer && reservedCount > 0) blockers.push({ kind: 'reserved' })
    if (isPayer && owedMicros > deps.writeOff(currency)) {
      blockers.push(owedBlocker(deps, profile, { owedMicros, ownThresholdMicros }))
    }
    return {
      scope: scopes[scope],
      blockers,
      purchaseCount: Number(count),
      memberCount: isPayer
        ? accounts.filter(({ role, status }) => role === 'member' && status === 'active').length
        : 0,
      credit: isPayer && owedMicros < 0n ? { micros: -owedMicros, currency } : undefined,
    }
  })
}

/** When it is asked for; what is not more than the threshold, only where somebody wants to leave. */
function owedBlocker(
  deps: CustomerDeps,
  profile: Profile,
  of: { readonly owedMicros: bigint; readonly ownThresholdMicros: bigint | null },
): Blocker {
  const { currency } = profile
  return {
    kind: 'owed',
    owed: { micros: of.owedMicros, currency },
    billedAt: nextBillingOf(deps, profile),
    isAsked: of.owedMicros > (of.ownThresholdMicros ?? deps.threshold(currency)),
  }
}

function blockerOf(
  { code, owedMicros }: Extract<ErasedPerson, { status: 'refused' }>,
  { currency }: Profile,
): Blocker {
  switch (code) {
    case 'balance_owed':
      // It came to be owed while the page was looked at: looked at again, it says when it is asked for.
      return { kind: 'owed', owed: { micros: owedMicros, currency } }
    case 'request_open':
      return { kind: 'request_open' }
    case 'claim_undecided':
      return { kind: 'credits_open' }
    case 'amount_reserved':
      return { kind: 'reserved' }
    case 'unknown_account':
    case 'without_method':
    case 'other':
      return { kind: 'other' }
  }
}
