// SQL over organisations, their merchants and their people.
import type { Tx } from '../platform/index.ts'
import type { Organisation, OrganisationId, PersonRow } from './organisation.ts'
import type { OrganisationRole } from './roles.ts'

const columns = `o.id as organisation, o.name, o.founded_at as "foundedAt"`

export async function insertOrganisation(tx: Tx, row: Organisation): Promise<void> {
  await tx.query({
    name: 'organisations.insert-organisation',
    text: `insert into organisations (id, name, founded_at) values ($1, $2, $3)`,
    values: [row.organisation, row.name, row.foundedAt],
  })
}

export async function insertMerchant(
  tx: Tx,
  row: {
    readonly merchant: string
    readonly organisation: string
    readonly addedAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'organisations.insert-merchant',
    text: `insert into organisation_merchants (merchant, organisation, added_at) values ($1, $2, $3)`,
    values: [row.merchant, row.organisation, row.addedAt],
  })
}

/** False where they belong to it already. */
export async function insertPerson(
  tx: Tx,
  row: PersonRow & { readonly organisation: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'organisations.insert-person',
    text: `insert into organisation_people (organisation, sign_on, role, joined_at) values ($1, $2, $3, $4)
           on conflict (organisation, sign_on) do nothing returning sign_on`,
    values: [row.organisation, row.signOn, row.role, row.joinedAt],
  })
  return rows.length === 1
}

const locks = { alone: 'for update', shared: 'for share' } as const

/** Undefined where there is none. Changes of its people wait for each other, and for what its people do. */
export async function lockOrganisation(
  tx: Tx,
  { organisation, lock }: { readonly organisation: string; readonly lock: keyof typeof locks },
): Promise<OrganisationId | undefined> {
  const rows = await tx.query<{ organisation: OrganisationId }>({
    name: `organisations.lock-organisation-${lock}`,
    text: `select id as organisation from organisations where id = $1 ${locks[lock]}`,
    values: [organisation],
  })
  return rows[0]?.organisation
}

/** What somebody is in an organisation; undefined for nobody of it, and where there is none. */
export async function selectRole(
  tx: Tx,
  of: { readonly organisation: string; readonly signOn: string },
): Promise<OrganisationRole | undefined> {
  const rows = await tx.query<{ role: OrganisationRole }>({
    name: 'organisations.select-role',
    text: `select role from organisation_people where organisation = $1 and sign_on = $2`,
    values: [of.organisation, of.signOn],
  })
  return rows[0]?.role
}

/** By their ids, in no order. */
export async function selectOrganisations(
  tx: Tx,
  organisations: readonly string[],
): Promise<readonly Organisation[]> {
  return await tx.query<Organisation>({
    name: 'organisations.select-organisations',
    text: `select ${columns} from organisations o where o.id = any ($1::text[])`,
    values: [organisations],
  })
}

/** Those that somebody belongs to, the first joined first, with what they are there. */
export async function selectOrganisationsOf(
  tx: Tx,
  signOn: string,
): Promise<readonly (Organisation & { readonly role: OrganisationRole })[]> {
  return await tx.query({
    name: 'organisations.select-of-person',
    text: `select ${columns}, p.role from organisation_people p join organisations o on o.id = p.organisation
           where p.sign_on = $1 order by p.joined_at, o.id`,
    values: [signOn],
  })
}

/** The first who joined first. */
export async function selectPeople(tx: Tx, organisation: string): Promise<readonly PersonRow[]> {
  return await tx.query<PersonRow>({
    name: 'organisations.select-people',
    text: `select sign_on as "signOn", role, joined_at as "joinedAt" from organisation_people
           where organisation = $1 order by joined_at, sign_on`,
    values: [organisation],
  })
}

/** In the order in which they came. */
export async function selectMerchantsOf(tx: Tx, organisation: string): Promise<readonly string[]> {
  const rows = await tx.query<{ merchant: string }>({
    name: 'organisations.select-merchants',
    text: `select merchant from organisation_merchants where organisation = $1 order by added_at, merchant`,
    values: [organisation],
  })
  return rows.map(({ merchant }) => merchant)
}

export async function selectMerchantOwner(
  tx: Tx,
  merchant: string,
): Promise<OrganisationId | undefined> {
  const rows = await tx.query<{ organisation: OrganisationId }>({
    name: 'organisations.select-merchant-owner',
    text: `select organisation from organisation_merchants where merchant = $1`,
    values: [merchant],
  })
  return rows[0]?.organisation
}

export async function updateRole(
  tx: Tx,
  row: {
    readonly organisation: string
    readonly signOn: string
    readonly role: OrganisationRole
  },
): Promise<void> {
  await tx.query({
    name: 'organisations.update-role',
    text: `update organisation_people set role = $3 where organisation = $1 and sign_on = $2`,
    values: [row.organisation, row.signOn, row.role],
  })
}

export async function deletePerson(
  tx: Tx,
  of: { readonly organisation: string; readonly signOn: string },
): Promise<void> {
  await tx.query({
    name: 'organisations.delete-person',
    text: `delete from organisation_people where organisation = $1 and sign_on = $2`,
    values: [of.organisation, of.signOn],
  })
}

/** From every organisation: nobody is anything there by a sign-on that has ended. */
export async function deletePersonEverywhere(tx: Tx, signOn: string): Promise<void> {
  await tx.query({
    name: 'organisations.delete-person-everywhere',
    text: `delete from organisation_people where sign_on = $1`,
    values: [signOn],
  })
}
