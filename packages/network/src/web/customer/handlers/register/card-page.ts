// The processor's own card page takes the card: numbers never touch the network. Here people go there.
import { cardPageOrigins, findCardProcessor, ProcessorError } from '../../../../processors/index.ts'
import { findRegistration, noteCardSession } from '../../../../registrations/index.ts'
import type { FoundRegistration } from '../../../../registrations/index.ts'
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
import { buyingOf, findTransactionContext } from '../confirm/transaction-context.ts'
import type { TransactionContext } from '../confirm/transaction-context.ts'

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

/** `POST /register/card`: the same registration, another try with a card. */
export async function retryCard(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  if ((await readForm(deps, c)) === undefined) return await answerError(c, { kind: 'forbidden' })
  const found = await findOwnRegistration(deps, c)
  if (found?.status !== 'started') return await answerNotFound(c)
  const context = await findTransactionContext(deps, c)
  return await answerCardPage(deps, c, context, found.registration)
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

/** The registration that this browser set out with, and none of another's. */
export async function findOwnRegistration(
  deps: CustomerDeps,
  c: CustomerContext,
): Promise<FoundRegistration | undefined> {
  const registration = c.req.query('registration') ?? ''
  const check = c.req.query('check') ?? ''
  if (!isMark(deps.signOn.formKey, browserMark(c, registration), check)) return undefined
  return await findRegistration(deps, registration)
}

export async function answerFailure(
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
  ? Omit<View, 'brand' | 'buying'>
  : never

export async function answerReturnPage(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
  outcome: Outcome,
): Promise<Response> {
  const { frame } = c.get('visitor')
  const markup = renderRegisterReturn(frame, {
    brand: context?.branded.brand,
    buying: buyingOf(context),
    ...outcome,
  })
  const formTargets = cardPageOrigins(deps.processors)
  return await answerPage(c, frame, markup, { formTargets })
}
