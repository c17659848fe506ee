// `GET` and `POST /register`: who somebody is; then the processor's card page.
import { checkRegistration, startRegistration } from '../../customers/index.ts'
import type { FieldFault, RegistrationFaults } from '../../customers/index.ts'
import { PasswordsBusyError } from '../../platform/index.ts'
import { registrationFields, renderRegister } from '../index.ts'
import type { RegisterView, RegistrationError, RegistrationField } from '../index.ts'
import { answerError, answerPage } from './answer-page.ts'
import { answerCardPage } from './card-page.ts'
import { readForm } from './read-form.ts'
import type { Form } from './read-form.ts'
import { countryChoices, findCurrencyChoices, timeZoneChoices } from './registration-choices.ts'
import { findTransactionContext, transactionQuery } from './transaction-context.ts'
import type { TransactionContext } from './transaction-context.ts'
import type { WebContext } from './visitor.ts'
import type { WebDeps } from './web-deps.ts'

type Shown = Pick<RegisterView, 'values' | 'errors'>

export async function showRegister(deps: WebDeps, c: WebContext): Promise<Response> {
  const context = await findTransactionContext(deps, c)
  return await answerRegisterPage(deps, c, context, { values: {}, errors: {} })
}

export async function submitRegister(deps: WebDeps, c: WebContext): Promise<Response> {
  const context = await findTransactionContext(deps, c)
  const form = await readForm(deps, c)
  if (form === undefined) return await answerError(c, { kind: 'forbidden' })
  const values = typedValues(form)
  const mismatch: Shown['errors'] =
    form['password'] === form['password_again'] ? {} : { password_again: 'mismatch' }
  try {
    const started = await startChecked(deps, form, Object.keys(mismatch).length === 0)
    if (started.ok) return await answerCardPage(deps, c, context, started.registration)
    const errors = { ...errorsOf(started.faults), ...mismatch }
    return await answerRegisterPage(deps, c, context, { values, errors })
  } catch (error) {
    if (!(error instanceof PasswordsBusyError)) throw error
    return await answerError(c, { kind: 'throttled', retryAfterSeconds: 2 })
  }
}

// Two passwords that differ are one more mistake; the others are still shown with it.
async function startChecked(deps: WebDeps, form: Form, isSame: boolean) {
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
  }
  if (isSame) return await startRegistration(deps, input)
  const checked = checkRegistration(input)
  return { ok: false as const, faults: checked.ok ? {} : checked.faults }
}

function typedValues(form: Form): RegisterView['values'] {
  const kept = registrationFields.filter((name) => !name.startsWith('password'))
  return Object.fromEntries(kept.map((name) => [name, form[name] ?? '']))
}

function errorsOf(faults: RegistrationFaults): Shown['errors'] {
  const errors: Partial<Record<RegistrationField, RegistrationError>> = {}
  for (const [name, fault] of Object.entries<FieldFault>(faults)) {
    const field = registrationFields.find((known) => known === name)
    if (field !== undefined) errors[field] = fault
  }
  return errors
}

/** The registration page, with what was typed and what is wrong with it. */
export async function answerRegisterPage(
  deps: WebDeps,
  c: WebContext,
  context: TransactionContext | undefined,
  shown: Shown,
): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const query = transactionQuery(context)
  const currencies = await findCurrencyChoices(deps)
  const markup = renderRegister(frame, {
    csrf,
    action: `/register${query}`,
    values: { currency: currencies[0]?.value ?? '', ...shown.values },
    errors: shown.errors,
    countries: countryChoices(frame.format.locale),
    currencies,
    timeZones: timeZoneChoices(),
    signOnUrl: `/sign-on${query}`,
    brand: context?.branded.brand,
    itemTitle: context?.itemTitle,
  })
  const status = Object.keys(shown.errors).length === 0 ? 200 : 422
  const formTargets = deps.processorOrigin === undefined ? [] : [deps.processorOrigin]
  return await answerPage(c, frame, markup, { status, formTargets })
}
