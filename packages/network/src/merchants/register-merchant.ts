// Registers a merchant with its first addresses and keys.
import { readAddress } from '@tallystick/addresses'
import { wholeShareMillionths } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import { canOpenCurrency } from '../contract/index.ts'
import { newId } from '../platform/index.ts'
import type { Clock, Database, IdSources, Random, Tx } from '../platform/index.ts'
import { readLogo } from './logo.ts'
import type { Logo } from './logo.ts'
import { defaultBrand } from './merchant.ts'
import type { Brand, BrandInput, MerchantId } from './merchant.ts'
import { readMerchantKey } from './merchant-key.ts'
import type { MerchantJwk } from './merchant-key.ts'
import { newProofText } from './proof-text.ts'
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

export type MerchantRefusal = Extract<RegisteredMerchant, { status: 'refused' }>
export type CheckedMerchant = {
  readonly name: string
  readonly shareMillionths: bigint
  readonly currency: CurrencyCode
  readonly site: string
  readonly addresses: readonly string[]
  readonly keys: readonly MerchantJwk[]
  readonly brand: Brand
  readonly logo: Logo | undefined
}

export type RegisterMerchantPorts = {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  /** Whose it is; organisations belong to a room above, which hands this in. */
  readonly joinOrganisation?: JoinOrganisation
}

/** Puts a new merchant into an organisation of its name, in the transaction that registers it. */
export type JoinOrganisation = (
  tx: Tx,
  merchant: { readonly merchant: MerchantId; readonly name: string; readonly at: Temporal.Instant },
) => Promise<void>

/** By the operator, who vouches for its addresses: it sells at once. */
export async function registerMerchant(
  ports: RegisterMerchantPorts,
  input: RegisterMerchantInput,
): Promise<RegisteredMerchant> {
  const checked = checkMerchant(input)
  if ('code' in checked) return checked
  return await ports.database.transaction('merchants.register-merchant', async (tx) => {
    const at = ports.clock.now()
    const merchant = await recordMerchant(tx, ports, { checked, at, madeBy: 'operator' })
    await ports.joinOrganisation?.(tx, { merchant, name: checked.name, at })
    return { status: 'registered', merchant }
  })
}

/** Writes a merchant. One that nobody vouches for waits, and has to prove its addresses. */
export async function recordMerchant(
  tx: Tx,
  sources: IdSources,
  {
    checked,
    at,
    madeBy,
  }: {
    readonly checked: CheckedMerchant
    readonly at: Temporal.Instant
    readonly madeBy: 'operator' | 'itself'
  },
): Promise<MerchantId> {
  const id = newId('mer', sources)
  const isVouchedFor = madeBy === 'operator'
  const status = isVouchedFor ? 'active' : 'waiting'
  await insertMerchant(tx, { ...checked, id, status, registeredAt: at })
  const addresses = checked.addresses.map((address) => ({
    address,
    proofText: isVouchedFor ? null : newProofText(sources.random),
  }))
  await insertAddresses(tx, id, addresses, at)
  for (const jwk of checked.keys) await insertKey(tx, id, jwk, at)
  if (checked.logo !== undefined) await upsertLogo(tx, id, checked.logo, at)
  return id
}

export function checkMerchant(input: RegisterMerchantInput): CheckedMerchant | MerchantRefusal {
  const { name, currency, shareMillionths } = input
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
    name,
    shareMillionths,
    currency,
    site: site.address,
    addresses: [...addresses],
    keys: [...keys.values()],
    brand,
    logo: logo?.logo,
  }
}

function refuse(code: MerchantRefusal['code'], pointer: string, fault?: string): MerchantRefusal {
  const detail = fault?.replaceAll('_', ' ')
  return { status: 'refused', code, pointer, ...(detail === undefined ? {} : { detail }) }
}
