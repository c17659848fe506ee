// An offer as it was sent: its sku and terms, or what is wrong with it.
import { Problem } from '../platform/api/index.ts'
import type { z } from '../platform/api/index.ts'
import { readNewOffer } from './offer-schema.ts'
import type { newOfferSchema, OfferInput } from './offer-schema.ts'

/** `number` counts the offers of a batch from 1. */
export type ReadOffer =
  | ({ readonly ok: true; readonly number: number } & OfferInput)
  | { readonly ok: false; readonly number: number; readonly problem: Problem }

/** The offer of a body that passed its schema. */
export function readOfferBody(body: z.output<typeof newOfferSchema>, number: number): ReadOffer {
  const read = readNewOffer(body)
  if (read.ok) return { ok: true, number, sku: read.sku, terms: read.terms }
  const { pointer, detail } = read
  const problem = new Problem('invalid_field', { detail, errors: [{ pointer, detail }] })
  return { ok: false, number, problem }
}
