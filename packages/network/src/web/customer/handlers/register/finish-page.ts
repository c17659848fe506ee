// `GET` and `POST /register/finish`: the first password or passkey of an account that was opened a moment ago.
import { PasswordsBusyError } from '../../../../platform/index.ts'
import {
  chooseFirstPasskey,
  chooseFirstPassword,
  mayChooseFirstSecret,
  offerNewPasskey,
} from '../../../../signon/index.ts'
import { answerError, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { Form } from '../../../frame/read-form.ts'
import { originOf } from '../../../frame/request-origin.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { renderRegisterFinish } from '../../pages/register-finish.ts'
import type { RegisterFinishView } from '../../pages/register-finish.ts'
import {
  buyingOf,
  findTransactionContext,
  transactionQuery,
} from '../confirm/transaction-context.ts'
import type { TransactionContext } from '../confirm/transaction-context.ts'
import { sessionCookie } from '../sign-on/open-session.ts'
import { ownPath } from '../../../frame/own-path.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'

/** This page, on the way into the purchase or to the page that was wanted. */
export function finishPath(context: TransactionContext | undefined, next: string): string {
  return `/register/finish${finishQuery(context, next)}`
}

function finishQuery(context: TransactionContext | undefined, next: string): string {
  return context === undefined
    ? `?${new URLSearchParams({ next }).toString()}`
    : transactionQuery(context)
}

export async function showFinish(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const context = await findTransactionContext(deps, c)
    // Chosen already, or too late for it: the purchase goes on, and the profile says what is left to do.
    if (!(await mayChooseFirstSecret(deps.signOn.security, signedOn.session))) {
      return answerSeeOther(nextOf(c, context))
    }
    return await answerFinishPage(deps, c, context, signedOn)
  })
}

/** `POST /register/finish`: a password. */
export async function submitFirstPassword(
  deps: CustomerDeps,
  c: CustomerContext,
): Promise<Response> {
  return await withForm(deps, c, async (signedOn, context, form) => {
    const { password = '', password_again: again = password } = form
    if (again !== password) {
      const error = { at: 'password_again', why: 'mismatch' } as const
      return await answerFinishPage(deps, c, context, signedOn, error)
    }
    const { token, session, profile } = signedOn
    const input = { token, session, profile, password, origin: originOf(c) }
    const chosen = await chooseFirstPassword(deps.signOn.security, input)
    switch (chosen.status) {
      case 'chosen':
        await deps.signOn.tellMerchants()
        return answerSeeOther(nextOf(c, context), [sessionCookie(deps, chosen.token)])
      case 'refused': {
        const error = { at: 'password', why: chosen.fault } as const
        return await answerFinishPage(deps, c, context, signedOn, error)
      }
      case 'not_first':
        return answerSeeOther(nextOf(c, context))
      case 'ended':
        return answerSeeOther(`/sign-on${transactionQuery(context)}`)
    }
  })
}

/** `POST /register/passkey`: what the page's script got from the browser. */
export async function submitFirstPasskey(
  deps: CustomerDeps,
  c: CustomerContext,
): Promise<Response> {
  return await withForm(deps, c, async (signedOn, context, form) => {
    const { frame, browser } = c.get('visitor')
    const added = await chooseFirstPasskey(deps.signOn.security, {
      session: signedOn.session,
      browser,
      credential: form['credential'] ?? '',
      name: frame.texts.customer.securityForms.passkey.nameDefault,
      origin: originOf(c),
    })
    if (added === 'added') await deps.signOn.tellMerchants()
    if (added === 'ended') return answerSeeOther(`/sign-on${transactionQuery(context)}`)
    if (added === 'added' || added === 'not_first') return answerSeeOther(nextOf(c, context))
    return await answerFinishPage(deps, c, context, signedOn, { at: 'passkey' })
  })
}

async function withForm(
  deps: CustomerDeps,
  c: CustomerContext,
  choose: (
    signedOn: SignedOn,
    context: TransactionContext | undefined,
    form: Form,
  ) => Promise<Response>,
): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    try {
      return await choose(signedOn, await findTransactionContext(deps, c), form)
    } catch (error) {
      if (!(error instanceof PasswordsBusyError)) throw error
      return await answerError(c, { kind: 'throttled', retryAfterSeconds: 2 })
    }
  })
}

function nextOf(c: CustomerContext, context: TransactionContext | undefined): string {
  return context === undefined
    ? ownPath(c.req.query('next'), '/account')
    : `/confirm/${context.transaction.id}`
}

async function answerFinishPage(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
  { profile }: SignedOn,
  error?: RegisterFinishView['error'],
): Promise<Response> {
  const { frame, csrf, browser } = c.get('visitor')
  const query = finishQuery(context, nextOf(c, context))
  const markup = renderRegisterFinish(frame, {
    csrf,
    action: `/register/finish${query}`,
    passkey: {
      action: `/register/passkey${query}`,
      options: await offerNewPasskey(deps.signOn.security, { profile, browser }),
    },
    email: profile.email,
    error,
    brand: context?.branded.brand,
    buying: buyingOf(context, profile.currency),
  })
  // The purchase may lead on to the merchant at once, where one click is enough.
  const formTargets = context === undefined ? [] : [context.transaction.redirectOrigin]
  return await answerPage(c, frame, markup, {
    status: error === undefined ? 200 : 422,
    formTargets,
  })
}
