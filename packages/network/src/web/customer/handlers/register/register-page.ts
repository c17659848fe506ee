// `GET` and `POST /register`: the e-mail address, then who somebody is; then the processor's card page.
import { readEmailAddress } from '../../../../customers/index.ts'
import type { FieldFault, RegistrationFaults } from '../../../../customers/index.ts'
import { greetAddress, pickTimeZone, startRegistration } from '../../../../registrations/index.ts'
import { answerError } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { registrationFields } from '../../pages/register.ts'
import type { RegisterView, RegistrationError, RegistrationField } from '../../pages/register.ts'
import { findTransactionContext } from '../confirm/transaction-context.ts'
import type { TransactionContext } from '../confirm/transaction-context.ts'
import { isOnwardToConsole } from '../../../frame/onward-path.ts'
import { answerCardPage } from './card-page.ts'
import { openWithoutCard } from './card-return.ts'
import { answerRegisterPage } from './register-view.ts'
import { pickCurrency } from './registration-choices.ts'

export async function showRegister(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const context = await findTransactionContext(deps, c)
  return await answerRegisterPage(deps, c, context, { step: 'email', values: {}, errors: {} })
}

export async function submitRegister(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const context = await findTransactionContext(deps, c)
  const form = await readForm(deps, c)
  if (form === undefined) return await answerError(c, { kind: 'forbidden' })
  return form['step'] === 'details'
    ? await submitDetails(deps, c, context, form)
    : await submitEmail(deps, c, context, form)
}

// The next page is the same for every address. One that has an account is told so by a mail, before anything else is
// asked; on the page, everybody could ask who has one.
async function submitEmail(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
  { email = '' }: Form,
): Promise<Response> {
  const { language } = c.get('visitor').frame.texts
  if (!(await greetAddress(deps, { email, language }))) {
    const fault = email.trim() === '' ? 'missing' : 'malformed'
    const shown = { step: 'email', values: { email }, errors: { email: fault } } as const
    return await answerRegisterPage(deps, c, context, shown)
  }
  const values = { email: readEmailAddress(email)?.email ?? email }
  return await answerRegisterPage(deps, c, context, { step: 'details', values, errors: {} })
}

async function submitDetails(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
  form: Form,
): Promise<Response> {
  const field = (name: RegistrationField): string => form[name] ?? ''
  const country = field('country')
  const started = await startRegistration(deps, {
    firstName: field('first_name'),
    lastName: field('last_name'),
    country,
    postalCode: field('postal_code'),
    email: field('email'),
    currency: await pickCurrency(deps, context, country),
    timeZone: pickTimeZone({ browser: form['time_zone'] ?? '', country }),
    // Whoever registers on a German page is written to in German.
    language: c.get('visitor').frame.texts.language,
  })
  if (started.ok) {
    const { registration } = started
    return context === undefined && isOnwardToConsole(deps, c)
      ? await openWithoutCard(deps, c, registration)
      : await answerCardPage(deps, c, context, registration)
  }
  const values: RegisterView['values'] = Object.fromEntries(
    registrationFields.map((name) => [name, field(name)]),
  )
  const errors = errorsOf(started.faults)
  const step = errors.email === undefined ? 'details' : 'email'
  return await answerRegisterPage(deps, c, context, { step, values, errors })
}

function errorsOf(faults: RegistrationFaults): RegisterView['errors'] {
  const errors: Partial<Record<RegistrationField, RegistrationError>> = {}
  for (const [name, fault] of Object.entries<FieldFault>(faults)) {
    const field = registrationFields.find((known) => known === name)
    if (field !== undefined) errors[field] = fault
  }
  return errors
}
