// `GET` and `POST /register`: who somebody is; then the processor's card page.
import { checkRegistration } from '../../../../customers/index.ts'
import type { FieldFault, RegistrationFaults } from '../../../../customers/index.ts'
import { PasswordsBusyError } from '../../../../platform/index.ts'
import { startRegistration } from '../../../../registrations/index.ts'
import { answerError } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { registrationFields } from '../../pages/register.ts'
import type { RegisterView, RegistrationError, RegistrationField } from '../../pages/register.ts'
import { findTransactionContext } from '../confirm/transaction-context.ts'
import { answerCardPage } from './card-page.ts'
import { answerRegisterPage } from './register-view.ts'
import type { ShownRegistration } from './register-view.ts'

export async function showRegister(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const context = await findTransactionContext(deps, c)
  return await answerRegisterPage(deps, c, context, { values: {}, errors: {} })
}

export async function submitRegister(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const context = await findTransactionContext(deps, c)
  const form = await readForm(deps, c)
  if (form === undefined) return await answerError(c, { kind: 'forbidden' })
  const values = typedValues(form)
  const mismatch: ShownRegistration['errors'] =
    form['password'] === form['password_again'] ? {} : { password_again: 'mismatch' }
  try {
    const started = await startChecked(deps, c, form, Object.keys(mismatch).length === 0)
    if (started.ok) return await answerCardPage(deps, c, context, started.registration)
    const errors = { ...errorsOf(started.faults), ...mismatch }
    return await answerRegisterPage(deps, c, context, { values, errors })
  } catch (error) {
    if (!(error instanceof PasswordsBusyError)) throw error
    return await answerError(c, { kind: 'throttled', retryAfterSeconds: 2 })
  }
}

// Two passwords that differ are one more mistake; the others are still shown with it.
async function startChecked(deps: CustomerDeps, c: CustomerContext, form: Form, isSame: boolean) {
  const field = (name: RegistrationField): string => form[name] ?? ''
  const input = {
    firstName: field('first_name'),
    lastName: field('last_name'),
    country: field('country'),
    postalCode: field('postal_code'),
    email: field('email'),
    memberId: field('member_id'),
    currency: field('currency'),
    timeZone: field('time_zone'),
    recoveryPhrase: field('recovery_phrase'),
    password: field('password'),
    // Whoever registers on a German page is written to in German.
    language: c.get('visitor').frame.texts.language,
  }
  if (isSame) return await startRegistration(deps, input)
  const checked = checkRegistration(input)
  return { ok: false as const, faults: checked.ok ? {} : checked.faults }
}

function typedValues(form: Form): RegisterView['values'] {
  const kept = registrationFields.filter((name) => !name.startsWith('password'))
  return Object.fromEntries(kept.map((name) => [name, form[name] ?? '']))
}

function errorsOf(faults: RegistrationFaults): ShownRegistration['errors'] {
  const errors: Partial<Record<RegistrationField, RegistrationError>> = {}
  for (const [name, fault] of Object.entries<FieldFault>(faults)) {
    const field = registrationFields.find((known) => known === name)
    if (field !== undefined) errors[field] = fault
  }
  return errors
}
