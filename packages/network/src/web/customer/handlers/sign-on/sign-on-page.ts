// `GET` and `POST /sign-on`: by itself, or in the middle of what a merchant sent the browser for.
import { memberIdKey } from '../../../../customers/index.ts'
import { PasswordsBusyError } from '../../../../platform/index.ts'
import { offerPasskeys, signOnWithPasskey, signOnWithPassword } from '../../../../signon/index.ts'
import { answerError, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import { addressOf } from '../../../frame/request-origin.ts'
import { renderSignOn } from '../../pages/sign-on.ts'
import type { SignOnView } from '../../pages/sign-on.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import {
  buyingOf,
  findTransactionContext,
  isSignedOnFor,
  transactionQuery,
} from '../confirm/transaction-context.ts'
import type { TransactionContext } from '../confirm/transaction-context.ts'
import { findKnownAccounts } from './known-accounts.ts'
import type { KnownAccount } from './known-accounts.ts'
import { openSession } from './open-session.ts'

export async function showSignOn(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const context = await findTransactionContext(deps, c)
  const { signedOn } = c.get('visitor')
  // "Not you?" leads here on purpose, though somebody is signed on.
  const wantsOther = c.req.query('switch') !== undefined
  if (!wantsOther && signedOn !== undefined) {
    if (context === undefined) return answerSeeOther('/account')
    if (isSignedOnFor(context.transaction, signedOn)) {
      return answerSeeOther(`/confirm/${context.transaction.id}`)
    }
  }
  const known = await findKnownAccounts(deps, c, context)
  const chosen = known.find(({ handle }) => handle === c.req.query('account'))
  return await answerSignOnPage(deps, c, context, { identifier: '', known, chosen })
}

export async function submitSignOn(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const context = await findTransactionContext(deps, c)
  const known = await findKnownAccounts(deps, c, context)
  const form = await readForm(deps, c)
  if (form === undefined) {
    return await answerSignOnPage(deps, c, context, { identifier: '', known, error: 'expired' })
  }
  const { identifier = '', password = '', personal_code: personalCode = '', account } = form
  const chosen = known.find(({ handle }) => handle === account)
  try {
    const checked = await signOnWithPassword(deps.signOn.security, {
      name: identifier,
      password,
      personalCode,
      // A handle that is not this browser's chooses nobody.
      account: account === undefined ? undefined : (chosen?.signOn ?? ''),
      deviceToken: c.get('visitor').device,
      address: addressOf(c),
    })
    if (checked.ok) {
      const { profile: accounts, secretsVersion } = checked
      const input = { accounts, secretsVersion, method: 'password' } as const
      const opened = await openSession(deps, c, context, input)
      if (opened !== undefined) return answerSeeOther(opened.next, opened.cookies)
    }
  } catch (error) {
    if (!(error instanceof PasswordsBusyError)) throw error
    return await answerError(c, { kind: 'throttled', retryAfterSeconds: 2 })
  }
  const shown = { identifier, personalCode, known, chosen }
  const sharing = chosen === undefined && personalCode === '' ? sharingOf(known, identifier) : []
  if (sharing.length > 1) {
    return await answerSignOnPage(deps, c, context, { ...shown, sharing, error: 'shared' })
  }
  return await answerSignOnPage(deps, c, context, { ...shown, error: 'refused' })
}

/** The accounts of this browser that have one member id: it alone says not which of them is meant. */
function sharingOf(known: readonly KnownAccount[], memberId: string): readonly KnownAccount[] {
  const key = memberIdKey(memberId)
  return known.filter((account) => memberIdKey(account.memberId) === key)
}

/** `POST /sign-on/passkey`: what the page's script got from the browser. */
export async function submitPasskey(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const context = await findTransactionContext(deps, c)
  const form = await readForm(deps, c)
  if (form !== undefined) {
    const checked = await signOnWithPasskey(deps.signOn.security, {
      credential: form['credential'] ?? '',
      browser: c.get('visitor').browser,
      address: addressOf(c),
    })
    if (checked.ok) {
      const { profile: accounts, secretsVersion } = checked
      const input = { accounts, secretsVersion, method: 'passkey' } as const
      const opened = await openSession(deps, c, context, input)
      if (opened !== undefined) return answerSeeOther(opened.next, opened.cookies)
    }
  }
  const known = await findKnownAccounts(deps, c, context)
  const error = form === undefined ? 'expired' : 'passkey'
  return await answerSignOnPage(deps, c, context, { identifier: '', known, error })
}

async function answerSignOnPage(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
  shown: Pick<SignOnView, 'identifier' | 'personalCode' | 'error' | 'sharing'> & {
    readonly known: readonly KnownAccount[]
    readonly chosen?: KnownAccount | undefined
  },
): Promise<Response> {
  const { frame, csrf, browser } = c.get('visitor')
  const query = transactionQuery(context)
  const { known, ...rest } = shown
  const markup = renderSignOn(frame, {
    ...rest,
    csrf,
    action: `/sign-on${query}`,
    accounts: known,
    forgetAction: `/browser-accounts/forget${query}`,
    anotherUrl: `/sign-on${query}`,
    passkey: {
      action: `/sign-on/passkey${query}`,
      options: await offerPasskeys(deps.signOn.security, { purpose: 'sign_on', browser }),
    },
    linkUrl: `/sign-on/link${query}`,
    recoverUrl: '/recover',
    registerUrl: `/register${query}`,
    brand: context?.branded.brand,
    buying: buyingOf(context),
  })
  const status = shown.error === undefined ? 200 : 422
  // The answer may lead on to the merchant at once, where the item is owned already.
  const formTargets = context === undefined ? [] : [context.transaction.redirectOrigin]
  return await answerPage(c, frame, markup, { status, formTargets })
}
