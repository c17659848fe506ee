// `/sign-on/link`: asking for a link by e-mail, and using it with a click.
import { readEmailAddress } from '../../../../customers/index.ts'
import { findLink, requestLink, signOnWithLink } from '../../../../signon/index.ts'
import { answerError, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import { addressOf } from '../../../frame/request-origin.ts'
import { renderSignOnLink } from '../../pages/sign-on-link.ts'
import type { SignOnLinkView } from '../../pages/sign-on-link.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { openSession } from '../sign-on/open-session.ts'
import { findTransactionContext, transactionQuery } from '../confirm/transaction-context.ts'

export async function showAskLink(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const { csrf } = c.get('visitor')
  const query = transactionQuery(await findTransactionContext(deps, c))
  const action = `/sign-on/link${query}`
  return await answer(c, { step: 'ask', csrf, action, backUrl: `/sign-on${query}` })
}

/** The same answer for every address, but for what is none. */
export async function submitAskLink(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const query = transactionQuery(await findTransactionContext(deps, c))
  const form = await readForm(deps, c)
  if (form === undefined) return await answerError(c, { kind: 'forbidden' })
  const { email = '' } = form
  if (readEmailAddress(email) === undefined) {
    const { csrf } = c.get('visitor')
    const urls = { action: `/sign-on/link${query}`, backUrl: `/sign-on${query}` }
    return await answer(c, { step: 'ask', csrf, ...urls, malformed: email }, 422)
  }
  await requestLink(deps.signOn.security, {
    kind: 'sign_on',
    email,
    address: addressOf(c),
    query,
  })
  return answerSeeOther(`/sign-on/link/sent${query}`)
}

export async function showLinkSent(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const query = transactionQuery(await findTransactionContext(deps, c))
  const askUrl = `/sign-on/link${query}`
  return await answer(c, { step: 'sent', askUrl, backUrl: `/sign-on${query}` })
}

/** Looking signs nobody on: programs that read mail look at links, too. */
export async function showLink(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const found = await findLink(deps.signOn.security, { token, kinds: ['sign_on'] })
  if (found === undefined) return await answerGone(deps, c)
  const { csrf } = c.get('visitor')
  const query = transactionQuery(await findTransactionContext(deps, c))
  const { firstName: name, memberId } = found.profile
  const action = `/sign-on/link/${encodeURIComponent(token)}${query}`
  return await answer(c, { step: 'use', csrf, action, name, memberId })
}

export async function submitLink(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const context = await findTransactionContext(deps, c)
  if ((await readForm(deps, c)) === undefined) return await answerError(c, { kind: 'forbidden' })
  const token = c.req.param('token') ?? ''
  const checked = await signOnWithLink(deps.signOn.security, { token })
  if (!checked.ok) return await answerGone(deps, c)
  const { profile: accounts, secretsVersion } = checked
  const input = { accounts, secretsVersion, method: 'link' } as const
  const opened = await openSession(deps, c, context, input)
  if (opened === undefined) return await answerGone(deps, c)
  return answerSeeOther(opened.next, opened.cookies)
}

async function answerGone(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const query = transactionQuery(await findTransactionContext(deps, c))
  const urls = { askUrl: `/sign-on/link${query}`, backUrl: `/sign-on${query}` }
  return await answer(c, { step: 'gone', ...urls }, 410)
}

async function answer(
  c: CustomerContext,
  view: SignOnLinkView,
  status: 200 | 410 | 422 = 200,
): Promise<Response> {
  const { frame } = c.get('visitor')
  return await answerPage(c, frame, renderSignOnLink(frame, view), { status })
}
