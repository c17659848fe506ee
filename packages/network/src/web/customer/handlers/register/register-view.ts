// Fills the registration pages.
import { cardPageOrigins } from '../../../../processors/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { renderRegister } from '../../pages/register.ts'
import type { RegisterView } from '../../pages/register.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { buyingOf, transactionQuery } from '../confirm/transaction-context.ts'
import type { TransactionContext } from '../confirm/transaction-context.ts'
import { isOnwardToConsole } from '../../../frame/onward-path.ts'
import { countryChoices, guessCountry } from '../../../frame/country-choices.ts'

/** What was typed, and what is wrong with it. */
export type ShownRegistration = Pick<RegisterView, 'step' | 'values' | 'errors'>

export async function answerRegisterPage(
  deps: CustomerDeps,
  c: CustomerContext,
  context: TransactionContext | undefined,
  shown: ShownRegistration,
): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const query = transactionQuery(context)
  const isFirst = shown.step === 'email'
  const markup = renderRegister(frame, {
    ...shown,
    csrf,
    action: `/register${query}`,
    values: { country: guessCountry(c.req.header('accept-language')), ...shown.values },
    // Hundreds of them weigh more than the rest of the page: the first one has no use for them.
    countries: isFirst ? [] : countryChoices(frame.format.locale),
    signOnUrl: `/sign-on${query}`,
    startUrl: `/register${query}`,
    isWithoutCard: context === undefined && isOnwardToConsole(deps, c),
    brand: context?.branded.brand,
    buying: buyingOf(context),
  })
  const status = Object.keys(shown.errors).length === 0 ? 200 : 422
  const formTargets = cardPageOrigins(deps.processors)
  return await answerPage(c, frame, markup, { status, formTargets })
}
