// What was typed into the form of an offer, as terms, or what is wrong at each field. What an offer has beyond what the
// form asks (other currencies, hours, royalties) stays. Pure.
import { readTerms, sentTermsSchema } from '../../../../offers/index.ts'
import type { OfferKind, OfferRefusal, OfferTerms } from '../../../../offers/index.ts'
import type { CurrencyCode } from '@tallystick/money'
import { readTypedAmount } from '../../../frame/read-typed-amount.ts'
import type { Frame } from '../../../frame/frame.ts'
import type { Form } from '../../../frame/read-form.ts'
import { offerFields, soldKinds } from '../../pages/offer-form.ts'
import type { OfferFault, OfferField, OfferFormView } from '../../pages/offer-form.ts'

export type TypedOffer = Pick<OfferFormView, 'typed' | 'kind' | 'faults'>

/** Line ends as they are kept. */
export function readTyped(form: Form): Pick<TypedOffer, 'typed' | 'kind'> {
  const textOf = (name: string): string => (form[name] ?? '').replaceAll('\r\n', '\n').trim()
  return {
    typed: {
      sku: textOf('sku'),
      title: textOf('title'),
      description: textOf('description'),
      url: textOf('url'),
      price: textOf('price'),
      days: textOf('days'),
      term: textOf('term'),
    },
    kind: soldKinds.find((kind) => kind === form['kind']) ?? 'digital',
  }
}

export type ReadOfferForm =
  | { readonly ok: true; readonly terms: OfferTerms }
  | { readonly ok: false; readonly faults: TypedOffer['faults'] }

export function readOfferForm(
  { typed, kind }: Pick<TypedOffer, 'typed' | 'kind'>,
  {
    frame,
    currency,
    present,
  }: {
    readonly frame: Frame
    readonly currency: CurrencyCode
    readonly present: OfferTerms | undefined
  },
): ReadOfferForm {
  const price = readTypedAmount(typed.price, { currency, locale: frame.format.locale })
  const micros = price.ok && price.micros > 0n ? price.micros : undefined
  const parsed = sentTermsSchema.safeParse({
    title: typed.title,
    description: typed.description,
    url: typed.url,
    kind,
    price: { amount: '1', currency },
    ...(typed.days === '' ? {} : { access: { days: Number(typed.days) } }),
    ...(typed.term === '' ? {} : { term: typed.term }),
  })
  const faults: Partial<Record<OfferField, OfferFault>> = {}
  if (micros === undefined) faults.price = 'price'
  if (!parsed.success) {
    for (const { path } of parsed.error.issues) {
      const field = fieldOf(path.map(String))
      if (field !== undefined) faults[field] = field
    }
  }
  const read = parsed.success ? readTerms(parsed.data) : undefined
  if (read?.ok === false) faults.term = 'term'
  if (micros === undefined || read?.ok !== true || Object.keys(faults).length > 0) {
    return { ok: false, faults }
  }
  return { ok: true, terms: mergeTerms(read.terms, { present, currency, micros }) }
}

function mergeTerms(
  typed: OfferTerms,
  {
    present,
    currency,
    micros,
  }: {
    readonly present: OfferTerms | undefined
    readonly currency: CurrencyCode
    readonly micros: bigint
  },
): OfferTerms {
  const prices = new Map(present?.prices ?? []).set(currency, micros)
  if (present === undefined) return { ...typed, prices }
  // The form asks for days and a term; a term stands alone.
  const { hours, until, views } = present.access
  const asked = {
    ...(hours === undefined ? {} : { hours }),
    ...(until === undefined ? {} : { until }),
    ...(views === undefined ? {} : { views }),
  }
  const access = typed.access.term === undefined ? { ...asked, ...typed.access } : typed.access
  const { title, description, url, kind } = typed
  return { ...present, title, description, url, kind, prices, access }
}

function fieldOf(path: readonly string[]): Exclude<OfferField, 'price'> | undefined {
  const name = path[0] === 'access' ? 'days' : path[0]
  const field = offerFields.find((one) => one === name)
  return field === 'price' ? undefined : field
}

/** Where a refusal of the network stands in the form. */
export function faultsOfRefusal({ code, pointer }: OfferRefusal): TypedOffer['faults'] {
  switch (code) {
    case 'invalid_address':
      return { url: 'url' }
    case 'address_not_registered':
      return { url: 'foreign' }
    case 'offer_terms_conflict':
    case 'offer_withdrawn':
    case 'unknown_merchant':
    case 'merchant_closed':
      return { title: 'closed' }
    case 'invalid_field':
    case 'royalties_too_high':
    case 'unknown_holder':
    case 'terms_unsupported':
      return { [fieldOf((pointer ?? '').slice(1).split('/')) ?? 'title']: 'terms' }
  }
}

export const nothingTyped: Readonly<Record<OfferField, string>> = {
  sku: '',
  title: '',
  description: '',
  url: '',
  price: '',
  days: '',
  term: '',
}

/** An offer as the form shows it. */
export function typedOf(
  sku: string,
  terms: OfferTerms,
  price: string,
): Pick<TypedOffer, 'typed' | 'kind'> & { readonly kind: OfferKind } {
  const { title, description, url, kind, access } = terms
  const { days, term } = access
  return {
    typed: { sku, title, description, url, price, days: String(days ?? ''), term: term ?? '' },
    kind,
  }
}
