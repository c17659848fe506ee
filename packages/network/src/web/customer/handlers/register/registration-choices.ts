// What the lists of the registration page offer beside countries, and what is known without asking.
import { listMerchants } from '../../../../merchants/index.ts'
import { currencyOfCountry } from '../../../../registrations/index.ts'
import type { Choice } from '../../../design/field.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { TransactionContext } from '../confirm/transaction-context.ts'

let timeZones: readonly Choice[] | undefined

export function timeZoneChoices(): readonly Choice[] {
  timeZones ??= ['UTC', ...Intl.supportedValuesOf('timeZone')].map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }))
  return timeZones
}

/**
 * In what somebody will be billed: what they are buying has that price, and where it has several, or nothing is being
 * bought, their country decides among those in which somebody sells. An account in another one could buy nothing.
 */
export async function pickCurrency(
  deps: Pick<CustomerDeps, 'database'>,
  context: TransactionContext | undefined,
  country: string,
): Promise<string> {
  const own = currencyOfCountry(country)
  const offered =
    context === undefined
      ? await findCurrencies(deps)
      : [...(context.item?.prices.keys() ?? [context.branded.merchant.currency])]
  const isOffered = own !== undefined && offered.includes(own)
  return isOffered ? own : (offered[0] ?? own ?? 'EUR')
}

/** The currencies in which somebody sells, those of most merchants first. */
async function findCurrencies(deps: Pick<CustomerDeps, 'database'>): Promise<readonly string[]> {
  const merchants = await deps.database.read('web.list-currencies', (tx) =>
    listMerchants(tx, { after: '', limit: 1000 }),
  )
  const counts = new Map<string, number>()
  for (const { currency } of merchants) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([currency]) => currency)
}
