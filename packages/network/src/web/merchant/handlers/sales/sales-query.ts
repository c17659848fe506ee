// What the address of a list of sales asks for. What cannot be read is said at its field, and nothing is narrowed
// by it.
import { selectCurrentOffers } from '../../../../offers/index.ts'
import { readDate } from '../../../../platform/api/index.ts'
import { findTextFault } from '../../../../platform/api/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import { saleStates } from '../../../../sales/index.ts'
import type { SaleFilter } from '../../../../sales/index.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import { readTypedAmount } from '../../../frame/read-typed-amount.ts'
import type { SalesFilterView, TypedFilterName } from '../../pages/sales.ts'
import type { Standing } from '../../standing.ts'

export interface SalesQuery {
  readonly filter: SaleFilter
  readonly view: SalesFilterView
  /** As an address says it again, without the page. */
  readonly parameters: Readonly<Record<TypedFilterName | 'state', string>>
}

const names = ['from', 'to', 'sku', 'least', 'most'] as const
const lengthMax = 100

export async function readSalesQuery(
  tx: Tx,
  c: PersonContext,
  { merchant, frame }: Standing,
): Promise<SalesQuery> {
  const textOf = (name: string): string => (c.req.query(name) ?? '').slice(0, lengthMax).trim()
  const typed = {
    from: textOf('from'),
    to: textOf('to'),
    sku: textOf('sku'),
    least: textOf('least'),
    most: textOf('most'),
  }
  const state = saleStates.find((one) => one === textOf('state'))
  const micros = (text: string): bigint | undefined => {
    const read = readTypedAmount(text, { currency: merchant.currency, locale: frame.format.locale })
    return read.ok ? read.micros : undefined
  }
  const read = {
    from: readDate(typed.from),
    to: readDate(typed.to),
    sku: await findOffer(tx, { merchant: merchant.merchant, sku: typed.sku }),
    least: micros(typed.least),
    most: micros(typed.most),
  }
  const unread = names.filter((name) => typed[name] !== '' && read[name] === undefined)
  const { from, to, sku: offer, least: leastMicros, most: mostMicros } = read
  return {
    filter: { from, to, offer, state, leastMicros, mostMicros },
    view: {
      typed,
      state: state ?? '',
      isNarrowed: state !== undefined || names.some((name) => typed[name] !== ''),
      unread,
    },
    parameters: { ...typed, state: state ?? '' },
  }
}

async function findOffer(
  tx: Tx,
  wanted: { readonly merchant: string; readonly sku: string },
): Promise<string | undefined> {
  if (wanted.sku === '' || findTextFault(wanted.sku) !== undefined) return undefined
  const [offer] = await selectCurrentOffers(tx, [wanted])
  return offer?.offer
}
