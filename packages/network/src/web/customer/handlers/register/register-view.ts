// Fills the registration page.
import { cardPageOrigins } from '../../../../processors/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { renderRegister } from '../../pages/register.ts'
import type { RegisterView } from '../../pages/register.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { transactionQuery } from '../confirm/transaction-context.ts'
import type { TransactionContext } from '../confirm/transaction-context.ts'
import {
  countryChoices,
  findCurrencyChoices,
  guessCountry,
  timeZoneChoices,
} from './registration-choices.ts'

/** What was typed, and what is wrong with it. */
export type ShownRegistration = Pick<RegisterView, 'values' | 'errors'>

/** The registration page, with what was typed and what is wrong with it. */
export async function answerRegisterPage(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
  shown: ShownRegistration,
): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const query = transactionQuery(context)
  const currencies = await findCurrencyChoices(deps)
  const markup = renderRegister(frame, {
    csrf,
    action: `/register${query}`,
    values: {
      country: guessCountry(c.req.header('accept-language')),
      currency: currencies[0]?.value ?? '',
      ...shown.values,
    },
    errors: shown.errors,
    countries: countryChoices(frame.format.locale),
    currencies,
    timeZones: timeZoneChoices(),
    signOnUrl: `/sign-on${query}`,
    brand: context?.branded.brand,
    itemTitle: context?.itemTitle,
  })
  const status = Object.keys(shown.errors).length === 0 ? 200 : 422
  const formTargets = cardPageOrigins(deps.processors)
  return await answerPage(c, frame, markup, { status, formTargets })
}
