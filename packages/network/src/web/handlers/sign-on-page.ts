// `GET` and `POST /sign-on`: by itself, or in the middle of what a merchant sent the browser for.
import { newDeviceToken, rememberDevice } from '../../customers/index.ts'
import type { Profile } from '../../customers/index.ts'
import { PasswordsBusyError } from '../../platform/index.ts'
import { recordClick, signOnWithPassword, writeCookie } from '../../signon/index.ts'
import { renderSignOn } from '../pages.ts'
import type { SignOnView } from '../pages.ts'
import { answerError, answerPage, answerSeeOther } from './answer-page.ts'
import { readForm } from './read-form.ts'
import { findTransactionContext, isSignedOnFor, transactionQuery } from './transaction-context.ts'
import type { TransactionContext } from './transaction-context.ts'
import type { WebContext } from './visitor.ts'
import type { WebDeps } from './web-deps.ts'

// A year: member ids then go on working in a browser that is used.
const deviceSeconds = 365 * 86_400

export async function showSignOn(deps: WebDeps, c: WebContext): Promise<Response> {
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
  return await answerSignOnPage(c, context, { identifier: '' })
}

export async function submitSignOn(deps: WebDeps, c: WebContext): Promise<Response> {
  const context = await findTransactionContext(deps, c)
  const form = await readForm(deps, c)
  if (form === undefined) {
    return await answerSignOnPage(c, context, { identifier: '', error: 'expired' })
  }
  const { identifier = '', password = '' } = form
  const { device: deviceToken } = c.get('visitor')
  const { limits } = deps.signOn
  const address = c.env.incoming?.socket.remoteAddress
  try {
    const checked = await signOnWithPassword(
      { ...deps, limits },
      { name: identifier, password, deviceToken, address },
    )
    if (checked.ok) {
      const { cookies, next } = await openSession(deps, c, context, checked.profile)
      return answerSeeOther(next, cookies)
    }
  } catch (error) {
    if (!(error instanceof PasswordsBusyError)) throw error
    return await answerError(c, { kind: 'throttled', retryAfterSeconds: 2 })
  }
  return await answerSignOnPage(c, context, { identifier, error: 'refused' })
}

/** The cookies of a new session, and the page that comes next. */
export async function openSession(
  deps: WebDeps,
  c: WebContext,
  context: TransactionContext | undefined,
  accounts: Pick<Profile, 'signOn' | 'customer' | 'purchasingAccount' | 'paymentAccount'>,
): Promise<{ readonly cookies: readonly string[]; readonly next: string }> {
  const { sessionToken: previousToken, device } = c.get('visitor')
  const { cookies: names, isSecure } = deps.signOn
  const { signOn, customer, purchasingAccount, paymentAccount } = accounts
  const token = await deps.signOn.startSession({
    accounts: { signOn, customer, purchasingAccount, paymentAccount },
    previousToken,
  })
  const deviceToken = device ?? newDeviceToken(deps.random)
  await rememberDevice(deps, { deviceToken, signOn })
  const cookies = [
    writeCookie({ name: names.session, value: token, isSecure }),
    writeCookie({ name: names.device, value: deviceToken, isSecure, maxAgeSeconds: deviceSeconds }),
  ]
  if (context === undefined) return { cookies, next: '/account' }
  await recordClick(deps, { signOn, merchant: context.transaction.merchant })
  return { cookies, next: `/confirm/${context.transaction.id}` }
}

async function answerSignOnPage(
  c: WebContext,
  context: TransactionContext | undefined,
  shown: Pick<SignOnView, 'identifier' | 'error'>,
): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const query = transactionQuery(context)
  const markup = renderSignOn(frame, {
    ...shown,
    csrf,
    action: `/sign-on${query}`,
    registerUrl: `/register${query}`,
    brand: context?.branded.brand,
    itemTitle: context?.itemTitle,
  })
  const status = shown.error === undefined ? 200 : 422
  // The answer may lead on to the merchant at once, where the item is owned already.
  const formTargets = context === undefined ? [] : [context.transaction.redirectOrigin]
  return await answerPage(c, frame, markup, { status, formTargets })
}
