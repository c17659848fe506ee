// The JSON of an offer, strict, as the API, files and purchases carry it (feature P1).
import type { CurrencyCode } from '@tallystick/money'
import {
  idSchema,
  instantSchema,
  positiveMoneySchema,
  shareSchema,
  pathTextSchema,
  textSchema,
  z,
} from '../platform/api/index.ts'
import { offerKinds } from './offer.ts'
import type { OfferTerms } from './offer.ts'

const count = (max: number) => z.int().min(1).max(max).optional()

const termPattern = /^P([1-9][0-9]{0,3})([DMY])$/
// Ten years at most.
const termMaxOf: Readonly<Record<string, number>> = { D: 3650, M: 120, Y: 10 }

function isTerm(text: string): boolean {
  const [, count, unit] = termPattern.exec(text) ?? []
  return count !== undefined && Number(count) <= (termMaxOf[unit ?? ''] ?? 0)
}

const termSchema = z
  .string()
  .refine(isTerm, 'is not a number of whole days, months or years such as P30D, P1M or P1Y')
  .openapi({ example: 'P1M', description: 'one term of a subscription, priced per term' })

const accessSchema = z
  .strictObject({
    views: count(1_000_000),
    // Ten years, and a hundred: beyond that, leave them out.
    hours: count(87_600),
    days: count(36_500),
    until: instantSchema.optional(),
  })
  .openapi('AccessTerms')

const fields = {
  title: textSchema({ max: 200 }),
  description: textSchema({ min: 0, max: 5000, multiline: true }).optional(),
  price: positiveMoneySchema.optional(),
  prices: z.array(positiveMoneySchema).min(1).max(20).optional(),
  url: z.string().max(2000),
  access: accessSchema.optional(),
  term: termSchema.optional(),
  incentives: z.array(idSchema('inc')).max(20).optional(),
}

const moreFields = {
  kind: z.enum(offerKinds).optional(),
  royalties: z
    .array(z.strictObject({ holder: textSchema({ max: 100 }), share: shareSchema }))
    .max(50)
    .optional(),
  tax_category: textSchema({ max: 50 }).optional(),
  refund_policy: textSchema({ max: 1000, multiline: true }).optional(),
}

export const skuSchema = pathTextSchema({ max: 100 }).openapi({ example: 'article-17' })

/** Body of `POST /offers`, and each line of a batch or file. */
export const newOfferSchema = z
  .strictObject({ sku: skuSchema, ...fields, ...moreFields })
  .openapi('NewOffer')

/** `offer_terms` of a purchase (RFC 9396 details of type `purchase`). */
export const sentTermsSchema = z.strictObject({ ...fields, ...moreFields })

type NewOfferBody = z.output<typeof newOfferSchema>
export type SentTermsBody = z.output<typeof sentTermsSchema>

export type OfferInput = { readonly sku: string; readonly terms: OfferTerms }

export type ReadTerms =
  | { readonly ok: true; readonly terms: OfferTerms }
  | {
      readonly ok: false
      /** JSON Pointer into the body. */
      readonly pointer: string
      readonly detail: string
    }

/** The offer of a body that passed its schema. */
export function readNewOffer(
  body: NewOfferBody,
): ({ readonly ok: true } & OfferInput) | Extract<ReadTerms, { ok: false }> {
  const { sku, ...rest } = body
  const read = readTerms(rest)
  return read.ok ? { ok: true, sku, terms: read.terms } : read
}

/** The terms of a body that passed its schema: what is left out gets its default here, once. */
export function readTerms(body: SentTermsBody): ReadTerms {
  if ((body.price === undefined) === (body.prices === undefined)) {
    return { ok: false, pointer: '/price', detail: 'give either price or prices' }
  }
  const prices = new Map<CurrencyCode, bigint>()
  for (const [index, { micros, currency }] of (body.prices ?? []).entries()) {
    if (prices.has(currency)) {
      return { ok: false, pointer: `/prices/${index}`, detail: `${currency} has a price already` }
    }
    prices.set(currency, micros)
  }
  if (body.price !== undefined) prices.set(body.price.currency, body.price.micros)
  const termFault = findTermFault(body)
  if (termFault !== undefined) return { ok: false, pointer: '/term', detail: termFault }
  const { views, hours, days, until } = body.access ?? {}
  const { term } = body
  return {
    ok: true,
    terms: {
      title: body.title,
      description: body.description ?? '',
      kind: body.kind ?? 'digital',
      url: body.url,
      prices,
      access: {
        ...(views === undefined ? {} : { views }),
        ...(hours === undefined ? {} : { hours }),
        ...(days === undefined ? {} : { days }),
        ...(until === undefined ? {} : { until }),
        ...(term === undefined ? {} : { term }),
      },
      royalties: (body.royalties ?? []).map(({ holder, share }) => ({
        holder,
        shareMillionths: share,
      })),
      incentives: body.incentives ?? [],
      taxCategory: body.tax_category ?? 'standard',
      refundPolicy: body.refund_policy ?? 'standard',
    },
  }
}

function findTermFault({ term, kind, access = {} }: SentTermsBody): string | undefined {
  if (term === undefined) return undefined
  if (kind !== 'subscription') return 'only a subscription has a term'
  return Object.values(access).some((value) => value !== undefined)
    ? 'a term stands alone, without other access terms'
    : undefined
}
