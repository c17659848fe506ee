// Somebody asks for an account that sells: for an organisation that is founded with it, or for one that there is.
import { countryCodes } from '../customers/index.ts'
import { checkMerchant, recordMerchant } from '../merchants/index.ts'
import type { MerchantId, MerchantRefusal } from '../merchants/index.ts'
import { newId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { holdOrganisation } from './hold-organisation.ts'
import type { OrganisationPorts, PersonAsking } from './hold-organisation.ts'
import { merchantCountMax, waitingCountMax } from './organisation.ts'
import type { OrganisationId } from './organisation.ts'
import { OrganisationRefused, orRefused } from './organisation-refusal.ts'
import type { RefusedByOrganisation } from './organisation-refusal.ts'
import { insertMerchant, insertOrganisation, insertPerson, selectMerchantsOf } from './store.ts'
import {
  countWaitingOf,
  insertApplication,
  selectApplicationByOwnId,
} from './store-applications.ts'

export type AskedMerchant = {
  readonly name: string
  /** Its home page, which has to be proved. */
  readonly site: string
  readonly currency: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** What it is going to sell, for whoever decides. */
  readonly sold: string
}

export type AskPorts = OrganisationPorts & {
  /** What a merchant keeps of each sale, unless the operator says otherwise when it is approved. */
  readonly merchantShareMillionths: bigint
}

export type AskedForMerchant =
  | {
      /** `exists`: it was asked for before, under the same id of theirs. */
      readonly status: 'waiting' | 'exists'
      readonly organisation: OrganisationId
      readonly merchant: MerchantId
    }
  | MerchantRefusal
  | RefusedByOrganisation

/** Whoever founds an organisation owns it. */
export async function foundOrganisation(
  ports: AskPorts,
  input: {
    readonly asker: PersonAsking
    readonly name: string
    readonly merchant: AskedMerchant
    readonly ownId?: string | undefined
  },
): Promise<AskedForMerchant> {
  return await askInside(ports, input, async (tx, at) => {
    const { asker, name } = input
    if (!(await asker.holds(tx))) throw new OrganisationRefused('unauthenticated')
    const organisation = newId('org', ports)
    await insertOrganisation(tx, { organisation, name, foundedAt: at })
    const { signOn } = asker
    await insertPerson(tx, { organisation, signOn, role: 'owner', joinedAt: at })
    return organisation
  })
}

/** Another account of an organisation that there is. */
export async function askForMerchant(
  ports: AskPorts,
  input: {
    readonly asker: PersonAsking
    readonly organisation: string
    readonly merchant: AskedMerchant
    readonly ownId?: string | undefined
  },
): Promise<AskedForMerchant> {
  return await askInside(ports, input, async (tx) => {
    const { asker, organisation } = input
    const lock = 'alone'
    const found = await holdOrganisation(tx, asker, { organisation, act: 'add_merchant', lock })
    const merchants = await selectMerchantsOf(tx, found)
    if (merchants.length >= merchantCountMax) throw new OrganisationRefused('organisation_full')
    return found
  })
}

async function askInside(
  ports: AskPorts,
  {
    asker,
    merchant: asked,
    ownId,
  }: {
    readonly asker: PersonAsking
    readonly merchant: AskedMerchant
    readonly ownId?: string | undefined
  },
  findOrganisation: (tx: Tx, at: Temporal.Instant) => Promise<OrganisationId>,
): Promise<AskedForMerchant> {
  const { country, sold, ...wanted } = asked
  if (!countryCodes.includes(country)) {
    return { status: 'refused', code: 'invalid_field', pointer: '/merchant/country' }
  }
  const checked = checkMerchant({ ...wanted, shareMillionths: ports.merchantShareMillionths })
  if ('code' in checked) return { ...checked, pointer: `/merchant${checked.pointer ?? ''}` }
  const work = async (tx: Tx): Promise<AskedForMerchant> => {
    const at = ports.clock.now()
    const organisation = await findOrganisation(tx, at)
    const waitingCount = await countWaitingOf(tx, asker.signOn)
    if (waitingCount >= waitingCountMax) throw new OrganisationRefused('too_many_applications')
    const merchant = await recordMerchant(tx, ports, { checked, at, madeBy: 'itself' })
    await insertMerchant(tx, { merchant, organisation, addedAt: at })
    const row = { merchant, askedBy: asker.signOn, country, sold, askedAt: at, ownId }
    if (!(await insertApplication(tx, row))) throw new AskedAlready()
    return { status: 'waiting', organisation, merchant }
  }
  return await orRefused(async () => {
    const before = await findAsked(ports, { asker, ownId })
    if (before !== undefined) return before
    try {
      return await ports.database.transaction('organisations.ask-for-merchant', work)
    } catch (error) {
      if (!(error instanceof AskedAlready)) throw error
      const first = await findAsked(ports, { asker, ownId })
      if (first === undefined) throw error
      return first
    }
  })
}

/** Undoes what the second of two that were sent at once had begun. */
class AskedAlready extends Error {}

async function findAsked(
  { database }: Pick<AskPorts, 'database'>,
  { asker, ownId }: { readonly asker: PersonAsking; readonly ownId: string | undefined },
): Promise<AskedForMerchant | undefined> {
  if (ownId === undefined) return undefined
  const of = { askedBy: asker.signOn, ownId }
  const found = await database.read('organisations.find-asked', (tx) =>
    selectApplicationByOwnId(tx, of),
  )
  if (found === undefined) return undefined
  const { organisation, merchant } = found
  return { status: 'exists', organisation, merchant: merchant as MerchantId }
}
