// A file of offers, as a merchant keeps it: a JSON array, or NDJSON with one offer per line.
import { Problem, problemOfIssues, readLines, z } from '../platform/api/index.ts'
import { newOfferSchema, readNewOffer } from './offer-schema.ts'
import type { OfferInput } from './offer-schema.ts'
import { offerCountMax } from './register-offers.ts'

/** An offer of the file, or what is wrong with it; `number` counts offers from 1. */
export type ReadOffer =
  | ({ readonly ok: true; readonly number: number } & OfferInput)
  | { readonly ok: false; readonly number: number; readonly problem: Problem }

/**
 * Reads up to 1 000 offers.
 * @throws Problem `malformed_body` for a file that begins as an array and is none, `too_many_lines`.
 */
export function readOffersFile(text: string): readonly ReadOffer[] {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  if (!trimmed.startsWith('[')) {
    const lines = readLines(trimmed, { schema: newOfferSchema, lineCountMax: offerCountMax })
    return lines.map((line) => (line.ok ? readOfferBody(line.value, line.number) : line))
  }
  const values = parseArray(trimmed)
  if (values.length > offerCountMax) throw new Problem('too_many_lines')
  return values.map((value, index) => {
    const parsed = newOfferSchema.safeParse(value)
    const number = index + 1
    if (!parsed.success) return { ok: false, number, problem: problemOfIssues(parsed.error) }
    return readOfferBody(parsed.data, number)
  })
}

/** The offer of a body that passed its schema. */
export function readOfferBody(body: z.output<typeof newOfferSchema>, number: number): ReadOffer {
  const read = readNewOffer(body)
  if (read.ok) return { ok: true, number, sku: read.sku, terms: read.terms }
  const { pointer, detail } = read
  const problem = new Problem('invalid_field', { detail, errors: [{ pointer, detail }] })
  return { ok: false, number, problem }
}

function parseArray(text: string): readonly unknown[] {
  try {
    return z.array(z.unknown()).parse(JSON.parse(text))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Problem('malformed_body', { detail: error.message })
  }
}
