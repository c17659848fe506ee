// Registers a merchant with its first addresses and keys.
import { readAddress } from '@tallystick/addresses'
import { wholeShareMillionths } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import { canOpenCurrency } from '../contract/index.ts'
import { newId } from '../platform/index.ts'
import type { Clock, Database, Random } from '../platform/index.ts'
import { readLogo } from './logo.ts'
import type { Logo } from './logo.ts'
import { defaultBrand } from './merchant.ts'
import type { Brand, BrandInput, MerchantId } from './merchant.ts'
import { readMerchantKey } from './merchant-key.ts'
import type { MerchantJwk } from './merchant-key.ts'
import { insertAddresses, insertKey, insertMerchant, upsertLogo } from './store.ts'

export type RegisterMerchantInput = {
  readonly name: string
  readonly currency: string
  readonly shareMillionths: bigint
  /** The merchant's home page; everything below it is registered as its address. */
  readonly site: string
  readonly addresses?: readonly string[] | undefined
  readonly keys?: readonly Readonly<Record<string, unknown>>[] | undefined
  readonly brand?: BrandInput | undefined
}

export type RegisteredMerchant =
  | { readonly status: 'registered'; readonly merchant: MerchantId }
  | {
      readonly status: 'refused'
      readonly code:
        | 'invalid_field'
        | 'unknown_currency'
        | 'invalid_address'
        | 'invalid_key'
        | 'key_conflict'
        | 'invalid_logo'
      /** JSON Pointer to what is at fault. */
      readonly pointer?: string
      readonly detail?: string
    }

type Refusal = Extract<RegisteredMerchant, { status: 'refused' }>
type Checked = {
  readonly currency: CurrencyCode
  readonly site: string
  readonly addresses: readonly string[]
  readonly keys: readonly MerchantJwk[]
  readonly brand: Brand
  readonly logo: Logo | undefined
}

export async function registerMerchant(
  ports: { readonly database: Database; readonly clock: Clock; readonly random: Random },
  input: RegisterMerchantInput,
): Promise<RegisteredMerchant> {
  const checked = checkInput(input)
  if ('code' in checked) return checked
  const id = newId('mer', ports)
  const registeredAt = ports.clock.now()
  const { name, shareMillionths } = input
  return await ports.database.transaction('merchants.register-merchant', async (tx) => {
    await insertMerchant(tx, { ...checked, id, name, shareMillionths, registeredAt })
    await insertAddresses(tx, id, checked.addresses, registeredAt)
    for (const jwk of checked.keys) await insertKey(tx, id, jwk, registeredAt)
    if (checked.logo !== undefined) await upsertLogo(tx, id, checked.logo, registeredAt)
    return { status: 'registered', merchant: id }
  })
}

function checkInput(input: RegisterMerchantInput): Checked | Refusal {
  const { currency, shareMillionths } = input
  const { logo: text, ...brand } = input.brand ?? { ...defaultBrand, logo: null }
  if (!canOpenCurrency(currency)) return refuse('unknown_currency', '/currency')
  if (shareMillionths < 0n || shareMillionths > wholeShareMillionths) {
    return refuse('invalid_field', '/share')
  }
  const site = readAddress(input.site)
  if (!site.ok) return refuse('invalid_address', '/site', site.fault)
  const addresses = new Set([site.address])
  for (const [index, text] of (input.addresses ?? []).entries()) {
    const read = readAddress(text)
    if (!read.ok) return refuse('invalid_address', `/addresses/${index}`, read.fault)
    addresses.add(read.address)
  }
  const keys = new Map<string, MerchantJwk>()
  for (const [index, jwk] of (input.keys ?? []).entries()) {
    const read = readMerchantKey(jwk)
    if (!read.ok) return refuse('invalid_key', `/keys/${index}`, read.fault)
    if (keys.has(read.jwk.kid)) return refuse('key_conflict', `/keys/${index}`)
    keys.set(read.jwk.kid, read.jwk)
  }
  const logo = typeof text === 'string' ? readLogo(text) : undefined
  if (logo?.ok === false) return refuse('invalid_logo', '/brand/logo', logo.fault)
  return {
    currency,
    site: site.address,
    addresses: [...addresses],
    keys: [...keys.values()],
    brand,
    logo: logo?.logo,
  }
}

function refuse(code: Refusal['code'], pointer: string, fault?: string): Refusal {
  const detail = fault?.replaceAll('_', ' ')
  return { status: 'refused', code, pointer, ...(detail === undefined ? {} : { detail }) }
}
