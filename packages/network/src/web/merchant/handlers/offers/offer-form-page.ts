// `GET /console/:merchant/offers/form`, and the form on it: a new offer, or other terms for one (`?sku=`).
import { registerOffers, selectCurrentOffers } from '../../../../offers/index.ts'
import type { Offer } from '../../../../offers/index.ts'
import { findTextFault } from '../../../../platform/api/index.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import { plainAmount } from '../../../frame/format.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderOfferForm } from '../../pages/offer-form.ts'
import type { Standing } from '../../standing.ts'
import { answerOfferDone } from './offers-page.ts'
import {
  faultsOfRefusal,
  nothingTyped,
  readOfferForm,
  readTyped,
  typedOf,
} from './read-offer-form.ts'
import type { TypedOffer } from './read-offer-form.ts'

const skuLengthMax = 100

export async function showOfferForm(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  const sku = c.req.query('sku')
  if (sku === undefined) {
    const typed = { typed: nothingTyped, kind: 'digital', faults: {} } as const
    return await answerForm(c, standing, { typed, present: undefined })
  }
  const present = await findOwn(deps, standing, sku)
  if (present === undefined) return await answerNotFound(c)
  const typed = { ...typedOf(sku, present, priceOf(standing, present)), faults: {} }
  return await answerForm(c, standing, { typed, present })
}

export async function submitOffer(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
  form: Form,
): Promise<Response> {
  const filled = readTyped(form)
  const { sku } = filled.typed
  const { currency, merchant } = standing.merchant
  const isNew = form['is_new'] !== undefined
  const found = await findOwn(deps, standing, sku)
  const present = isNew ? undefined : found
  if (!isNew && present === undefined) return await answerNotFound(c)
  const again = (faults: TypedOffer['faults']): Promise<Response> =>
    answerForm(c, standing, { typed: { ...filled, faults }, present })
  // The same once more is the same form sent twice; other terms would change an offer that nobody wanted to change.
  if (isNew && found !== undefined && !isTheSame(standing, found, filled)) {
    return await again({ sku: 'taken' })
  }
  const isNamed = sku !== '' && sku.length <= skuLengthMax && findTextFault(sku) === undefined
  const read = readOfferForm(filled, { frame: standing.frame, currency, present })
  if (!read.ok || !isNamed) {
    return await again({ ...(isNamed ? {} : { sku: 'sku' }), ...(read.ok ? {} : read.faults) })
  }
  const offers = [{ sku, terms: read.terms }]
  const [outcome] = await registerOffers(deps, { merchant, offers })
  if (outcome === undefined) throw new Error('one offer has one outcome')
  return outcome.status === 'refused'
    ? await again(faultsOfRefusal(outcome))
    : answerOfferDone(standing, outcome.status)
}

function isTheSame(
  standing: Standing,
  found: Offer,
  { typed, kind }: Pick<TypedOffer, 'typed' | 'kind'>,
): boolean {
  const shown = typedOf(found.sku, found, priceOf(standing, found))
  return JSON.stringify([shown.typed, shown.kind]) === JSON.stringify([typed, kind])
}

/** As it is typed; nothing where it has none in the merchant's currency. */
function priceOf({ merchant: { currency } }: Standing, { prices }: Offer): string {
  const micros = prices.get(currency)
  return micros === undefined ? '' : plainAmount({ micros, currency })
}

async function findOwn(
  { database }: MerchantDeps,
  { merchant: { merchant } }: Standing,
  sku: string,
): Promise<Offer | undefined> {
  const [found] = await database.read('web.find-offer', (tx) =>
    selectCurrentOffers(tx, [{ merchant, sku }]),
  )
  return found
}

async function answerForm(
  c: PersonContext,
  standing: Standing,
  { typed, present }: { readonly typed: TypedOffer; readonly present: Offer | undefined },
): Promise<Response> {
  const { frame, csrf, pathTo, merchant } = standing
  const markup = renderOfferForm(frame, {
    place: standing,
    csrf,
    action: pathTo('/offers/form'),
    currency: merchant.currency,
    ...typed,
    present: present && {
      title: present.title,
      endAction: present.status === 'active' ? pathTo('/offers/end') : undefined,
    },
  })
  const status = Object.keys(typed.faults).length === 0 ? 200 : 422
  return await answerPage(c, frame, markup, { status })
}
