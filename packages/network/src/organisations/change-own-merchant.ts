// What people of an organisation change of its merchants: the same as the operator may, by who belongs to it.
import {
  addAddress,
  addKey,
  findShown,
  proveAddress,
  removeAddress,
  retireKey,
  setBrand,
} from '../merchants/index.ts'
import type { BrandInput, ChangedMerchant, ProofPorts, ShownMerchant } from '../merchants/index.ts'
import { joinOrBegin } from '../platform/index.ts'
import { checkMember, checkOwned, holdMerchant } from './hold-organisation.ts'
import type { Asker, OrganisationPorts } from './hold-organisation.ts'
import { orRefused } from './organisation-refusal.ts'
import type { RefusedByOrganisation } from './organisation-refusal.ts'
import type { OrganisationActName } from './roles.ts'

export type OwnMerchant = {
  readonly asker: Asker
  readonly organisation: string
  readonly merchant: string
}

export type MerchantChange =
  | { readonly kind: 'add_address' | 'remove_address'; readonly address: string }
  | { readonly kind: 'add_key'; readonly jwk: Readonly<Record<string, unknown>> }
  | { readonly kind: 'retire_key'; readonly kid: string }
  | { readonly kind: 'set_brand'; readonly brand: BrandInput }

const actOf: Readonly<Record<MerchantChange['kind'], OrganisationActName>> = {
  add_address: 'change_addresses',
  remove_address: 'change_addresses',
  add_key: 'change_keys',
  retire_key: 'change_keys',
  set_brand: 'change_brand',
}

/** One change, with the right to it held until it is committed. */
export async function changeOwnMerchant(
  ports: OrganisationPorts,
  own: OwnMerchant,
  change: MerchantChange,
): Promise<ChangedMerchant | RefusedByOrganisation> {
  return await withOwnMerchant(ports, own, actOf[change.kind], () =>
    carryOut(ports, own.merchant, change),
  )
}

/** Something else about a merchant, such as another token, under the same hold. */
export async function withOwnMerchant<Value>(
  ports: OrganisationPorts,
  { asker, organisation, merchant }: OwnMerchant,
  act: OrganisationActName,
  work: () => Promise<Value>,
): Promise<Value | RefusedByOrganisation> {
  return await orRefused(() =>
    joinOrBegin(ports.database, 'organisations.change-merchant', async () => {
      await ports.database.transaction('organisations.hold-merchant', (tx) =>
        holdMerchant(tx, asker, { organisation, merchant, act }),
      )
      return await work()
    }),
  )
}

async function carryOut(
  ports: OrganisationPorts,
  merchant: string,
  change: MerchantChange,
): Promise<ChangedMerchant> {
  switch (change.kind) {
    case 'add_address':
      return await addAddress(ports, { merchant, address: change.address, addedBy: 'merchant' })
    case 'remove_address':
      return await removeAddress(ports, { merchant, address: change.address })
    case 'add_key':
      // Whoever asks is held already.
      return await addKey(ports, { merchant, jwk: change.jwk, holds: () => Promise.resolve(true) })
    case 'retire_key':
      return await retireKey(ports, { merchant, kid: change.kid })
    case 'set_brand':
      return await setBrand(ports, { merchant, brand: change.brand })
  }
}

/**
 * Others are asked, so no transaction is open meanwhile: the right to it is looked at before, and the address belongs
 * to the merchant whoever asked.
 */
export async function proveOwnAddress(
  ports: OrganisationPorts & ProofPorts,
  { asker, organisation, merchant }: OwnMerchant,
  { address }: { readonly address: string },
): Promise<ChangedMerchant | RefusedByOrganisation> {
  return await orRefused(async () => {
    await ports.database.transaction('organisations.hold-proof', (tx) =>
      holdMerchant(tx, asker, { organisation, merchant, act: 'change_addresses' }),
    )
    return await proveAddress(ports, { merchant, address })
  })
}

export async function showOwnMerchant(
  ports: OrganisationPorts,
  { asker, organisation, merchant }: OwnMerchant,
): Promise<({ readonly status: 'found' } & ShownMerchant) | RefusedByOrganisation> {
  return await orRefused(() =>
    ports.database.read('organisations.show-merchant', async (tx) => {
      await checkMember(tx, asker, { organisation, act: 'see_merchant' })
      await checkOwned(tx, { organisation, merchant })
      const found = await findShown(tx, merchant)
      if (found === undefined) throw new Error(`no merchant ${merchant}, and it is owned`)
      return { status: 'found', ...found } as const
    }),
  )
}
