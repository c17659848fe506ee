// What the API says and takes of merchants: its forms, and how merchants and changes are answered.
import { printShare } from '@tallystick/money'
import { currencySchema, Problem, shareSchema, textSchema, z } from '../platform/api/index.ts'
import type { ChangedMerchant } from './change-merchant.ts'
import { logoPath, logoTextMax } from './logo.ts'
import { readColor } from './merchant.ts'
import type { BrandInput, Merchant, MerchantKey } from './merchant.ts'
import { proofFileOf, proofRecordOf } from './proof-text.ts'
import type { ShareAgreement } from './share-agreement.ts'

/** One transparent pixel. */
const sampleLogo =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
export const urlSchema = z.string().max(2000).openapi({ example: 'https://www.example.com' })
export const brandSchema = z
  .strictObject({
    colors: z
      .array(z.string().max(20))
      .length(2)
      .openapi({ example: ['#123456', '#abcdef'] }),
    logo: z.string().max(logoTextMax).nullable().optional().openapi({
      description: 'A data URL (PNG, JPEG or WebP); null for none; left out, it stays.',
      example: sampleLogo,
    }),
    description: textSchema({ min: 0, max: 200 }).optional(),
  })
  .openapi('Brand')
export const jwkSchema = z.record(z.string(), z.unknown()).openapi('MerchantJwk')
export const newMerchantSchema = z
  .strictObject({
    name: textSchema({ max: 100 }),
    currency: currencySchema,
    share: shareSchema,
    site: urlSchema,
    addresses: z.array(urlSchema).max(50).optional(),
    keys: z.array(jwkSchema).max(5).optional(),
    brand: brandSchema.optional(),
  })
  .openapi('NewMerchant')
export const registeredSchema = z
  .object({ merchant: z.string(), token: z.string() })
  .openapi('RegisteredMerchant')
export const publicSchema = z
  .object({
    merchant: z.string(),
    name: z.string(),
    site: z.string(),
    brand: z.object({
      colors: z.array(z.string()),
      logo: z.string().nullable().openapi({ description: 'Where the network serves it' }),
      description: z.string(),
    }),
  })
  .openapi('DirectoryEntry')
const unprovedSchema = z
  .object({
    address: z.string(),
    text: z.string().openapi({ description: 'what has to stand in the file, or in the record' }),
    file: z.string().openapi({ description: 'where a line of a file may say it' }),
    record: z
      .string()
      .nullable()
      .openapi({ description: 'of which name a TXT record may say it; null where there is none' }),
  })
  .openapi('UnprovedAddress')
export const merchantSchema = publicSchema
  .extend({
    currency: z.string(),
    share: z.string(),
    status: z.string(),
    addresses: z.array(z.string()).openapi({ description: 'those that were proved' }),
    unproved_addresses: z.array(unprovedSchema),
    keys: z.array(
      z.object({
        kid: z.string(),
        use: z.enum(['sig', 'enc']),
        added_at: z.string(),
        retired_at: z.string().nullable(),
      }),
    ),
    share_agreements: z
      .array(z.object({ from: z.string(), kind: z.string().nullable(), share: z.string() }))
      .openapi({
        description: 'what is agreed from a day on, for one kind of offer or (null) all',
      }),
    registered_at: z.string(),
  })
  .openapi('Merchant')
export const doneSchema = z
  .object({ status: z.enum(['changed', 'exists']) })
  .openapi('MerchantChange')

export function parseBrand(brand: z.output<typeof brandSchema>, at: '' | '/brand'): BrandInput {
  const { colors, logo, description = '' } = brand
  const [primary, secondary] = colors.map(readColor)
  if (primary !== undefined && secondary !== undefined) {
    return { primary, secondary, description, logo }
  }
  throw new Problem('invalid_field', {
    errors: [{ pointer: `${at}/colors`, detail: 'are not two colours such as #1f2937' }],
  })
}

export function answerChange(outcome: ChangedMerchant): { status: 'changed' | 'exists' } {
  if (outcome.status !== 'refused') return { status: outcome.status }
  const { code, detail } = outcome
  // A fault is a word; where the network looked for a proof is said as it is.
  throw new Problem(code, {
    detail: code === 'proof_not_found' ? detail : detail?.replaceAll('_', ' '),
  })
}

/** Where the network serves logos. */
export type Served = { readonly publicUrl: string }

export function answerPublic(
  { merchant, name, site, brand, logo: file }: Merchant,
  served: Served,
) {
  const { primary, secondary, description } = brand
  const logo = file === null ? null : new URL(logoPath(merchant, file), served.publicUrl).href
  const colors = [primary, secondary].filter((color) => color !== null)
  return { merchant, name, site, brand: { colors, logo, description } }
}

export function answerMerchant(
  merchant: Merchant,
  {
    keys,
    agreements,
  }: { readonly keys: readonly MerchantKey[]; readonly agreements: readonly ShareAgreement[] },
  served: Served,
) {
  return {
    ...answerPublic(merchant, served),
    currency: merchant.currency,
    share: printShare(merchant.shareMillionths),
    status: merchant.status,
    addresses: [...merchant.addresses],
    unproved_addresses: merchant.unprovedAddresses.map(({ address, proofText }) => ({
      address,
      text: proofText,
      file: proofFileOf(address),
      record: proofRecordOf(address) ?? null,
    })),
    keys: keys.map(({ kid, jwk, addedAt, retiredAt }) => ({
      kid,
      use: jwk.use,
      added_at: addedAt.toString(),
      retired_at: retiredAt?.toString() ?? null,
    })),
    share_agreements: agreements.map(({ startsOn, kind, shareMillionths }) => ({
      from: startsOn.toString(),
      kind,
      share: printShare(shareMillionths),
    })),
    registered_at: merchant.registeredAt.toString(),
  }
}
