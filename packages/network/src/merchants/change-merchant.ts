// Later changes of a merchant: its keys, brand, and its end.
import type { Clock, Database, Tx } from '../platform/index.ts'
import { readLogo } from './logo.ts'
import type { BrandInput } from './merchant.ts'
import { isSameKey, readMerchantKey } from './merchant-key.ts'
import {
  deleteLogo,
  insertKey,
  lockMerchant,
  selectKeys,
  updateBrand,
  updateKeyRetired,
  updateMerchantClosed,
  upsertLogo,
} from './store.ts'

export type ChangedMerchant =
  | { readonly status: 'changed' | 'exists' }
  | {
      readonly status: 'refused'
      readonly code:
        | 'unknown_merchant'
        | 'merchant_closed'
        | 'invalid_address'
        | 'too_many_addresses'
        | 'address_not_registered'
        | 'proof_not_found'
        | 'invalid_key'
        | 'key_conflict'
        | 'too_many_keys'
        | 'unknown_key'
        | 'invalid_logo'
        | 'unauthenticated'
      readonly detail?: string
    }

export type ChangePorts = { readonly database: Database; readonly clock: Clock }

const keyCountMax = 5

/**
 * Adds a key beside those in use, so that signatures with the old and the new one overlap.
 * @param input.holds whether who asks may still do so: nobody adds a key by a token that was revoked a moment ago.
 */
export async function addKey(
  ports: ChangePorts,
  input: {
    readonly merchant: string
    readonly jwk: Readonly<Record<string, unknown>>
    readonly holds: (tx: Tx) => Promise<boolean>
  },
): Promise<ChangedMerchant> {
  const read = readMerchantKey(input.jwk)
  if (!read.ok) return { status: 'refused', code: 'invalid_key', detail: read.fault }
  const { jwk } = read
  const addedAt = ports.clock.now()
  return await changeMerchant(ports, 'merchants.add-key', input.merchant, async (tx) => {
    if (!(await input.holds(tx))) return { status: 'refused', code: 'unauthenticated' }
    const keys = await selectKeys(tx, input.merchant)
    const sameKid = keys.find(({ kid }) => kid === jwk.kid)
    if (sameKid !== undefined) {
      // A retired key may be one that was stolen: it never comes back.
      const isSame = sameKid.retiredAt === null && isSameKey(sameKid.jwk, jwk)
      return isSame ? { status: 'exists' } : { status: 'refused', code: 'key_conflict' }
    }
    if (keys.some((key) => key.retiredAt !== null && isSameKey(key.jwk, jwk))) {
      return { status: 'refused', code: 'key_conflict', detail: 'the key was retired' }
    }
    const inUse = keys.filter(({ retiredAt }) => retiredAt === null)
    // Each kind by itself: a merchant that changes its signing keys often can still be sent tickets.
    const ofItsKind = inUse.filter((key) => key.jwk.use === jwk.use)
    if (ofItsKind.length >= keyCountMax) return { status: 'refused', code: 'too_many_keys' }
    await insertKey(tx, input.merchant, jwk, addedAt)
    return { status: 'changed' }
  })
}

/** Ends a key at once; also the only one, since it may be stolen. */
export async function retireKey(
  ports: ChangePorts,
  input: { readonly merchant: string; readonly kid: string },
): Promise<ChangedMerchant> {
  const retiredAt = ports.clock.now()
  const { merchant, kid } = input
  return await changeMerchant(ports, 'merchants.retire-key', merchant, async (tx) => {
    const key = (await selectKeys(tx, merchant)).find((one) => one.kid === kid)
    if (key === undefined) return { status: 'refused', code: 'unknown_key' }
    if (key.retiredAt !== null) return { status: 'exists' }
    await updateKeyRetired(tx, merchant, kid, retiredAt)
    return { status: 'changed' }
  })
}

/** Sets colours, description and logo; a logo that is left out stays what it was. */
export async function setBrand(
  ports: ChangePorts,
  input: { readonly merchant: string; readonly brand: BrandInput },
): Promise<ChangedMerchant> {
  const { logo: text, ...brand } = input.brand
  const read = typeof text === 'string' ? readLogo(text) : undefined
  if (read?.ok === false) return { status: 'refused', code: 'invalid_logo', detail: read.fault }
  const setAt = ports.clock.now()
  return await changeMerchant(ports, 'merchants.set-brand', input.merchant, async (tx) => {
    await updateBrand(tx, input.merchant, brand)
    if (text === null) await deleteLogo(tx, input.merchant)
    if (read !== undefined) await upsertLogo(tx, input.merchant, read.logo, setAt)
    return { status: 'changed' }
  })
}

/** Ends every token of a merchant, with what was the reason. */
export type EndTokens = (
  tx: Tx,
  of: { readonly merchant: string; readonly now: Temporal.Instant },
) => Promise<unknown>

export type ClosingPorts = ChangePorts & { readonly endTokens: EndTokens }

/** Closes a merchant for ever: it sells nothing more, its tokens work no more, and it is still paid what it is owed. */
export async function closeMerchant(
  ports: ClosingPorts,
  input: { readonly merchant: string },
): Promise<ChangedMerchant> {
  return await ports.database.transaction('merchants.close-merchant', async (tx) => {
    const merchant = await lockMerchant(tx, input.merchant)
    if (merchant === undefined) return { status: 'refused', code: 'unknown_merchant' }
    if (merchant.status === 'closed') return { status: 'exists' }
    await updateMerchantClosed(tx, input.merchant)
    await ports.endTokens(tx, { ...input, now: ports.clock.now() })
    return { status: 'changed' }
  })
}

/** The merchant locked, so that its changes wait for each other; a closed one changes no more. */
export async function changeMerchant(
  ports: ChangePorts,
  name: string,
  id: string,
  work: (tx: Tx) => Promise<ChangedMerchant>,
): Promise<ChangedMerchant> {
  return await ports.database.transaction(name, async (tx) => {
    const merchant = await lockMerchant(tx, id)
    if (merchant === undefined) return { status: 'refused', code: 'unknown_merchant' }
    if (merchant.status === 'closed') return { status: 'refused', code: 'merchant_closed' }
    return await work(tx)
  })
}
