// `GET /register/card-return`: where the card page sends people back to. A verified card opens the account.
import { firstSecretsVersion } from '../../../../customers/index.ts'
import type { Registered } from '../../../../customers/index.ts'
import { ProcessorError } from '../../../../processors/index.ts'
import type { CardSetup, CardSetupFailure } from '../../../../processors/index.ts'
import { completeRegistration } from '../../../../registrations/index.ts'
import type { FoundRegistration } from '../../../../registrations/index.ts'
import { hasSignedOn } from '../../../../signon/index.ts'
import { answerNotFound, answerSeeOther } from '../../../frame/answer-page.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { CardFailure } from '../../pages/register-return.ts'
import { findTransactionContext, transactionQuery } from '../confirm/transaction-context.ts'
import type { TransactionContext } from '../confirm/transaction-context.ts'
import { openSession } from '../sign-on/open-session.ts'
import { answerFailure, answerReturnPage, findOwnRegistration } from './card-page.ts'
import { finishPath } from './finish-page.ts'

export async function showCardReturn(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const found = await findOwnRegistration(deps, c)
  if (found === undefined || found.status === 'ended') return await answerNotFound(c)
  const context = await findTransactionContext(deps, c)
  if (found.registered !== undefined) return await answerAgain(deps, c, context, found)
  const { cardProcessor = '' } = found
  const setup = await findCardSetup(deps, { cardProcessor, cardSession: cardSessionOf(c, found) })
  if (setup?.status === 'open' && setup.failure === undefined) {
    const { pathname, search } = new URL(c.req.url)
    const refreshUrl = `${pathname}${search}`
    return await answerReturnPage(deps, c, context, { result: 'pending', refreshUrl })
  }
  if (setup?.paymentMethod === undefined) {
    return await answerFailure(deps, c, context, found.registration, failureOf(setup))
  }
  const completed = await completeRegistration(deps, {
    registration: found.registration,
    paymentMethod: { processor: cardProcessor, ...setup.paymentMethod },
  })
  switch (completed.status) {
    case 'completed':
      return await answerSignedOn(deps, c, context, completed.registered)
    case 'exists':
      return await answerAgain(deps, c, context, { ...found, ...completed })
    case 'refused':
      return await answerNotFound(c)
  }
}

/** For who works for a merchant: an account that cannot pay yet, and nothing on the way to it. */
export async function openWithoutCard(
  deps: CustomerDeps,
  c: CustomerContext,
  registration: string,
): Promise<Response> {
  const completed = await completeRegistration(deps, { registration, paymentMethod: undefined })
  return completed.status === 'refused'
    ? await answerNotFound(c)
    : await answerSignedOn(deps, c, undefined, completed.registered)
}

// The page adds which of several tries it was; only one of this registration's own is believed.
function cardSessionOf(c: CustomerContext, found: FoundRegistration): string {
  const session = c.req.query('session') ?? ''
  return session.startsWith(`${found.registration}-`) ? session : (found.cardSession ?? '')
}

async function findCardSetup(
  deps: CustomerDeps,
  { cardProcessor, cardSession }: { readonly cardProcessor: string; readonly cardSession: string },
): Promise<CardSetup | undefined> {
  // Asked where the card was typed, also when cards are set up elsewhere by now.
  const cardPage = deps.processors.get(cardProcessor)?.cardPage
  if (cardPage === undefined) {
    deps.log.error({ cardProcessor }, 'the processor of a registration is not set up')
    return undefined
  }
  try {
    return await cardPage.find(cardSession)
  } catch (error) {
    if (!(error instanceof ProcessorError)) throw error
    deps.log.warn({ err: error }, 'the processor did not tell what came of a card')
    return undefined
  }
}

async function answerSignedOn(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
  accounts: Registered,
): Promise<Response> {
  const method = 'registration'
  const input = { accounts, secretsVersion: firstSecretsVersion, method } as const
  const opened = await openSession(deps, c, context, input)
  // It was recovered, or taken off its group, before it was ever signed on to.
  if (opened === undefined) return answerSeeOther(`/sign-on${transactionQuery(context)}`)
  return answerSeeOther(finishPath(context, opened.next), opened.cookies)
}

/**
 * Coming back to this page later opens no session: who signed off stays signed off. Only where the first one was never
 * opened, because the process died before it, it is opened within the day: this is the browser that set out.
 */
async function answerAgain(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
  { registered, expiresAt }: Pick<FoundRegistration, 'registered' | 'expiresAt'>,
): Promise<Response> {
  const { signedOn } = c.get('visitor')
  if (signedOn !== undefined && signedOn.session.signOn === registered?.signOn) {
    return answerSeeOther(finishPath(context, '/account'))
  }
  const isFresh = Temporal.Instant.compare(deps.clock.now(), expiresAt) < 0
  if (isFresh && registered !== undefined && !(await hasSignedOn(deps, registered))) {
    return await answerSignedOn(deps, c, context, registered)
  }
  return answerSeeOther(`/sign-on${transactionQuery(context)}`)
}

const failures: Readonly<Record<CardSetupFailure, CardFailure>> = {
  card_declined: 'declined',
  card_expired: 'expired',
  postal_code_mismatch: 'postal_code_mismatch',
}

function failureOf(setup: CardSetup | undefined): CardFailure {
  if (setup?.status === 'cancelled') return 'cancelled'
  return setup?.failure === undefined ? 'failed' : failures[setup.failure]
}
