// The processor's own card page takes the card: numbers never touch the network. Here people go there and come back.
import type { Registered } from '../../../../customers/index.ts'
import { cardPageOrigins, findCardProcessor, ProcessorError } from '../../../../processors/index.ts'
import type { CardSetup, CardSetupFailure } from '../../../../processors/index.ts'
import {
  completeRegistration,
  findRegistration,
  noteCardSession,
} from '../../../../registrations/index.ts'
import type { FoundRegistration } from '../../../../registrations/index.ts'
import { renewPersonalCode } from '../../../../signon/index.ts'
import {
  answerError,
  answerNotFound,
  answerPage,
  answerSeeOther,
} from '../../../frame/answer-page.ts'
import { isMark, markOf } from '../../../frame/form-token.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { renderRegisterReturn } from '../../pages/register-return.ts'
import type { CardFailure, RegisterReturnView } from '../../pages/register-return.ts'
import { findTransactionContext } from '../confirm/transaction-context.ts'
import type { TransactionContext } from '../confirm/transaction-context.ts'
import { openSession } from '../sign-on/open-session.ts'
import { answerRegisterPage } from './register-view.ts'

/** Leads the browser to the card page of a registration that was just checked, or is tried again. */
export async function answerCardPage(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
  registration: string,
): Promise<Response> {
  const processor = findCardProcessor(deps.processors)
  const found = await findRegistration(deps, registration)
  const details = found?.details
  if (processor === undefined || details === undefined) return await answerNotFound(c)
  const cardSession = `${registration}-${Buffer.from(deps.random.bytes(6)).toString('hex')}`
  await noteCardSession(deps, { registration, cardSession, cardProcessor: processor.kind })
  const { currency, postalCode, country } = details
  const query = returnQuery(deps, c, context, registration)
  try {
    const { url } = await processor.cardPage.start({
      id: cardSession,
      currency,
      postalCode,
      country,
      customerReference: registration,
      returnUrl: `${deps.publicUrl}/register/card-return?${query}`,
    })
    return answerSeeOther(url)
  } catch (error) {
    if (!(error instanceof ProcessorError)) throw error
    deps.log.warn({ err: error }, 'the processor gave no card page')
    return await answerFailure(deps, c, context, registration, 'failed')
  }
}

// The check ties the way back to the browser that set out: nobody is signed on by a link that somebody sent.
function returnQuery(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
  registration: string,
): string {
  const check = markOf(deps.signOn.formKey, browserMark(c, registration))
  const query = new URLSearchParams({ registration, check })
  if (context !== undefined) query.set('transaction', context.transaction.id)
  return query.toString()
}

// No cookie can hold a semicolon: whatever a browser claims to be called, a form's token never passes for this one.
function browserMark(c: CustomerContext, registration: string): string {
  return `card-return;${registration};${c.get('visitor').browser}`
}

async function findOwnRegistration(
  deps: CustomerDeps,
  c: CustomerContext,
): Promise<FoundRegistration | undefined> {
  const registration = c.req.query('registration') ?? ''
  const check = c.req.query('check') ?? ''
  if (!isMark(deps.signOn.formKey, browserMark(c, registration), check)) return undefined
  return await findRegistration(deps, registration)
}

/** `POST /register/card`: the same registration, another try with a card. */
export async function retryCard(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  if ((await readForm(deps, c)) === undefined) return await answerError(c, { kind: 'forbidden' })
  const found = await findOwnRegistration(deps, c)
  if (found?.status !== 'started') return await answerNotFound(c)
  const context = await findTransactionContext(deps, c)
  return await answerCardPage(deps, c, context, found.registration)
}

/** `GET /register/card-return`: where the card page sends people back to. */
export async function showCardReturn(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const found = await findOwnRegistration(deps, c)
  if (found === undefined || found.status === 'ended') return await answerNotFound(c)
  const context = await findTransactionContext(deps, c)
  // Coming back to this page later opens no session: who signed off stays signed off.
  if (found.status === 'completed') return answerSeeOther('/sign-on')
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
  if (completed.status === 'refused') {
    return await answerRefusal(deps, c, context, found, completed.code)
  }
  if (completed.status === 'exists') return answerSeeOther('/sign-on')
  return await answerWelcome(deps, c, context, found, completed.registered)
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

async function answerWelcome(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
  found: FoundRegistration,
  registered: Registered,
): Promise<Response> {
  const { secrets } = deps.signOn.security
  const codePorts = { ...deps, codeKey: secrets.personalCodes }
  const personalCode = await deps.database.transaction('web.first-personal-code', (tx) =>
    renewPersonalCode(tx, codePorts, registered.signOn),
  )
  const method = 'registration'
  const { cookies, next } = await openSession(deps, c, context, { accounts: registered, method })
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
  return await answerReturnPage(deps, c, context, {
    result: 'verified',
    memberId: found.details?.memberId ?? '',
    personalCode,
    continueUrl: next,
  })
}

async function answerRefusal(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
  found: FoundRegistration,
  code: 'unknown_registration' | 'registration_ended' | 'email_taken',
): Promise<Response> {
  const { details } = found
  if (code !== 'email_taken' || details === undefined) return await answerNotFound(c)
  return await answerRegisterPage(deps, c, context, {
    values: {
      first_name: details.firstName,
      last_name: details.lastName,
      country: details.country,
      postal_code: details.postalCode,
      email: details.email,
      member_id: details.memberId,
      currency: details.currency,
      time_zone: details.timeZone,
    },
    errors: { email: 'in_use' },
  })
}

async function answerFailure(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
  registration: string,
  result: CardFailure,
): Promise<Response> {
  const query = returnQuery(deps, c, context, registration)
  const laterUrl = context?.transaction.returnTo ?? '/'
  return await answerReturnPage(deps, c, context, {
    result,
    csrf: c.get('visitor').csrf,
    retryAction: `/register/card?${query}`,
    laterUrl,
  })
}

type Outcome<View = RegisterReturnView> = View extends unknown
  ? Omit<View, 'brand' | 'itemTitle'>
  : never

async function answerReturnPage(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
  outcome: Outcome,
): Promise<Response> {
  const { frame } = c.get('visitor')
  const markup = renderRegisterReturn(frame, {
    brand: context?.branded.brand,
    itemTitle: context?.itemTitle,
    ...outcome,
  })
  const formTargets = cardPageOrigins(deps.processors)
  return await answerPage(c, frame, markup, { formTargets })
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
