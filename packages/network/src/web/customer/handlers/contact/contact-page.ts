// `GET` and `POST /help/contact`: writing to customer service, for everybody, signed on or not.
import { answerDueAt } from '../../../../claims/index.ts'
import { startConversation } from '../../../../contact/index.ts'
import type { Correspondent, MessageRefusal } from '../../../../contact/index.ts'
import { answerError, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { Form } from '../../../frame/read-form.ts'
import { addressOf } from '../../../frame/request-origin.ts'
import { renderContact, renderContactSent } from '../../pages/contact.ts'
import type { ContactProblem, ContactView } from '../../pages/contact.ts'
import { readRefused } from '../../pages/ways-to-people.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { choosePurchases } from './choose-purchases.ts'
import type { ChoosablePurchases } from './choose-purchases.ts'
import { messageIdOf, readContactForm } from './read-contact-form.ts'

export async function showContact(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  if (isUnanswerable(deps, c)) return await answerError(c, { kind: 'closed', what: 'mail' })
  const { purchase, refused } = c.req.query()
  const show = async (): Promise<Response> => {
    const purchases = await findPurchases(deps, c, purchase ?? '')
    // Somebody else's, or none, is not in the list: then it is about nothing in particular.
    const values = { purchase }
    return await answerForm(deps, c, { purchases, refused, values, errors: {} })
  }
  return isAboutAccount(c) ? await withSignOn(deps, c, show) : await show()
}

export async function submitContact(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  if (isUnanswerable(deps, c)) return await answerError(c, { kind: 'closed', what: 'mail' })
  const form = await readForm(deps, c)
  if (form === undefined) return await answerLate(deps, c)
  const purchases = await findPurchases(deps, c, form['purchase'] ?? '')
  const read = readContactForm(form, purchases)
  const typed = { purchases, refused: form['refused'], values: valuesOf(form) }
  if (!read.ok) return await answerForm(deps, c, { ...typed, errors: read.errors })
  const { frame, signedOn } = c.get('visitor')
  const from: Correspondent = signedOn?.profile ?? { email: read.email }
  const started = await startConversation(deps.contact, {
    from,
    address: addressOf(c),
    requestId: messageIdOf(form),
    text: read.text,
    language: frame.texts.language,
    purchase: read.purchase,
    refusedBy: readRefused(form['refused']) ?? null,
  })
  if (started.status === 'refused') {
    const problem = problems[started.code]
    const errors = problem === undefined ? { purchase: true as const } : {}
    return await answerForm(deps, c, { ...typed, problem, errors })
  }
  const { conversation } = started
  return answerSeeOther(
    signedOn === undefined ? '/help/contact/sent' : `/help/messages/${conversation}`,
  )
}

/** Who is signed on reads the answer on a page; everybody else only in a mail. */
function isUnanswerable(deps: CustomerDeps, c: CustomerContext): boolean {
  const { signedOn } = c.get('visitor')
  return signedOn === undefined && !isAboutAccount(c) && deps.closed?.includes('mail') === true
}

/** Then whoever is not signed on is asked to sign on first. */
function isAboutAccount(c: CustomerContext): boolean {
  return c.req.query('purchase') !== undefined || c.req.query('signed') !== undefined
}

/** A form of who was signed on when it was shown is kept for them; any other did not come from here. */
async function answerLate(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const forbidden = () => answerError(c, { kind: 'forbidden' })
  const { sessionToken } = c.get('visitor')
  return sessionToken === undefined ? await forbidden() : await withSignOn(deps, c, forbidden)
}

/** Of the whole form; what stands at a field is undefined. */
export const problems: Readonly<Record<MessageRefusal, ContactProblem | undefined>> = {
  sent_before: 'sentBefore',
  too_many_messages: 'tooMany',
  conversation_full: 'full',
  unknown_purchase: undefined,
  unknown_conversation: undefined,
}

/** Undefined for who is not signed on. */
async function findPurchases(
  deps: CustomerDeps,
  c: CustomerContext,
  begunOn: string,
): Promise<ChoosablePurchases | undefined> {
  const { signedOn, frame } = c.get('visitor')
  if (signedOn === undefined) return undefined
  const { profile } = signedOn
  return await deps.database.read('web.choose-purchases', (tx) =>
    choosePurchases(tx, { profile, format: frame.format, begunOn }),
  )
}

function valuesOf(form: Form): ContactView['values'] {
  return { email: form['email'], purchase: form['purchase'], message: form['message'] }
}

async function answerForm(
  deps: CustomerDeps,
  c: CustomerContext,
  typed: Pick<ContactView, 'purchases' | 'refused' | 'problem' | 'values' | 'errors'>,
): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const markup = renderContact(frame, {
    csrf,
    requestId: newMessageId(deps),
    answerAt: answerDueAt(deps.clock.now(), deps.contact),
    ...typed,
    refused: readRefused(typed.refused),
  })
  return await answerPage(c, frame, markup, { status: statusOf(typed) })
}

export function newMessageId({ random }: Pick<CustomerDeps, 'random'>): string {
  return Buffer.from(random.bytes(15)).toString('base64url')
}

function statusOf({
  problem,
  errors,
}: Pick<ContactView, 'problem' | 'errors'>): 200 | 409 | 422 | 429 {
  if (problem === 'tooMany') return 429
  if (problem !== undefined) return 409
  return Object.keys(errors).length === 0 ? 200 : 422
}

export async function showContactSent(c: CustomerContext): Promise<Response> {
  const { frame } = c.get('visitor')
  return await answerPage(c, frame, renderContactSent(frame))
}
