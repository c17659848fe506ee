// All SQL over merchants, their addresses and their keys.
import { countingFactsOfAll } from '../platform/index.ts'
import type { Reader, Tx } from '../platform/index.ts'
import type { Logo } from './logo.ts'
import type {
  AddressProof,
  Brand,
  Merchant,
  MerchantId,
  MerchantKey,
  MerchantStatus,
  SellerStatus,
} from './merchant.ts'
import type { EncryptionJwk } from '@tallystick/proofs'
import type { MerchantJwk, SigningJwk } from './merchant-key.ts'

/** A retired key never comes back, so that the count says with which keys something was got. */
const retiredKeyCount = `(select count(*)::int from merchant_keys k
    where k.merchant = m.id and k.retired_at is not null) as "retiredKeyCount"`

const columns = `m.id as merchant, m.name, m.currency, m.share_millionths as "shareMillionths",
  m.site, m.status, m.brand, ${retiredKeyCount},
  (select l.name from merchant_logos l where l.merchant = m.id) as logo, m.registered_at as "registeredAt",
  array(select a.address from merchant_addresses a where a.merchant = m.id and a.proved_at is not null
        order by a.added_at, a.address) as addresses,
  (select coalesce(jsonb_agg(jsonb_build_object('address', a.address, 'proofText', a.proof_text)
        order by a.added_at, a.address), '[]') from merchant_addresses a
        where a.merchant = m.id and a.proved_at is null) as "unprovedAddresses"`

export type NewMerchant = {
  readonly id: MerchantId
  readonly name: string
  readonly currency: string
  readonly shareMillionths: bigint
  readonly site: string
  readonly status: 'waiting' | 'active'
  readonly brand: Brand
  readonly registeredAt: Temporal.Instant
}

export async function insertMerchant(tx: Tx, row: NewMerchant): Promise<void> {
  await tx.query({
    name: 'merchants.insert-merchant',
    text: `insert into merchants (id, name, currency, share_millionths, site, status, brand,
             registered_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      row.id,
      row.name,
      row.currency,
      row.shareMillionths,
      row.site,
      row.status,
      row.brand,
      row.registeredAt,
    ],
  })
}

export type NewAddress = {
  readonly address: string
  /** What the merchant has to show to prove it; null: the operator vouches for it. */
  readonly proofText: string | null
}

/** Those that are there already stay as they are. */
export async function insertAddresses(
  tx: Tx,
  merchant: string,
  addresses: readonly NewAddress[],
  addedAt: Temporal.Instant,
): Promise<void> {
  await tx.query({
    name: 'merchants.insert-addresses',
    text: `insert into merchant_addresses (merchant, address, proof_text, added_at, proved_by, proved_at)
           select $1, address, proof_text, $4, case when proof_text is null then 'operator' end,
             case when proof_text is null then $4::timestamptz end
           from unnest($2::text[], $3::text[]) as added (address, proof_text)
           on conflict (merchant, address) do nothing`,
    values: [
      merchant,
      addresses.map(({ address }) => address),
      addresses.map(({ proofText }) => proofText),
      addedAt,
    ],
  })
}

export async function updateAddressProved(
  tx: Tx,
  row: {
    readonly merchant: string
    readonly address: string
    readonly provedBy: AddressProof
    readonly provedAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'merchants.update-address-proved',
    text: `${countingFactsOfAll}
      update merchant_addresses set proved_by = $3, proved_at = $4
      where merchant = $1 and address = $2 and proved_at is null and exists (select from counted)`,
    values: [row.merchant, row.address, row.provedBy, row.provedAt],
  })
}

/** False when it was not registered. */
export async function deleteAddress(tx: Tx, merchant: string, address: string): Promise<boolean> {
  const rows = await tx.query({
    name: 'merchants.delete-address',
    text: `delete from merchant_addresses where merchant = $1 and address = $2 returning address`,
    values: [merchant, address],
  })
  return rows.length === 1
}

/** False when the merchant has a key under this kid, in use or retired. */
export async function insertKey(
  tx: Tx,
  merchant: string,
  jwk: MerchantJwk,
  addedAt: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'merchants.insert-key',
    text: `insert into merchant_keys (merchant, kid, jwk, added_at) values ($1, $2, $3, $4)
           on conflict (merchant, kid) do nothing returning kid`,
    values: [merchant, jwk.kid, jwk, addedAt],
  })
  return rows.length === 1
}

/** Merchants by their ids; unknown ones are left out. One statement. */
export async function selectMerchants(
  tx: Tx,
  merchants: readonly string[],
): Promise<readonly Merchant[]> {
  return await tx.query<Merchant>({
    name: 'merchants.select-merchants',
    text: `select ${columns} from merchants m where m.id = any($1::text[])`,
    // The database refuses NUL in text; no id has it.
    values: [merchants.filter((id) => !id.includes('\0') && id.isWellFormed())],
  })
}

/** Locks a merchant, so that its keys and addresses are counted by one command at a time. */
export async function lockMerchant(
  tx: Tx,
  merchant: string,
): Promise<{ readonly status: MerchantStatus } | undefined> {
  const rows = await tx.query<{ status: MerchantStatus }>({
    name: 'merchants.lock-merchant',
    text: `select status from merchants where id = $1 for update`,
    values: [merchant],
  })
  return rows[0]
}

/** Which of these are not closed. */
export async function selectOpenMerchants(
  reader: Reader,
  merchants: readonly string[],
): Promise<readonly { readonly merchant: string; readonly retiredKeyCount: number }[]> {
  return await reader.query<{ merchant: string; retiredKeyCount: number }>({
    name: 'merchants.select-open',
    text: `select m.id as merchant, ${retiredKeyCount} from merchants m
           where m.id = any ($1::text[]) and m.status <> 'closed'`,
    values: [merchants],
  })
}

export type AddressRow = {
  readonly address: string
  readonly proofText: string | null
  readonly isProved: boolean
}

/** Proved or not. */
export async function selectAddresses(tx: Tx, merchant: string): Promise<readonly AddressRow[]> {
  return await tx.query<AddressRow>({
    name: 'merchants.select-addresses',
    text: `select address, proof_text as "proofText", proved_at is not null as "isProved"
           from merchant_addresses where merchant = $1 order by added_at, address`,
    values: [merchant],
  })
}

/** All keys of a merchant, retired ones too, the oldest first. */
export async function selectKeys(tx: Tx, merchant: string): Promise<readonly MerchantKey[]> {
  return await tx.query<MerchantKey>({
    name: 'merchants.select-keys',
    text: `select kid, jwk, added_at as "addedAt", retired_at as "retiredAt"
           from merchant_keys where merchant = $1 order by added_at, kid`,
    values: [merchant],
  })
}

/** The keys in use of several merchants, with which they sign. */
export async function selectActiveKeys(
  tx: Tx,
  merchants: readonly string[],
): Promise<readonly { readonly merchant: MerchantId; readonly jwk: SigningJwk }[]> {
  return await tx.query<{ merchant: MerchantId; jwk: SigningJwk }>({
    name: 'merchants.select-active-keys',
    text: `select merchant, jwk from merchant_keys
           where merchant = any($1::text[]) and retired_at is null and jwk->>'use' = 'sig'
           order by added_at, kid`,
    values: [merchants],
  })
}

/** The newest key of each merchant that tickets are encrypted to; merchants without one are left out. */
export async function selectEncryptionKeys(
  tx: Tx,
  merchants: readonly string[],
): Promise<ReadonlyMap<string, EncryptionJwk>> {
  if (merchants.length === 0) return new Map()
  const rows = await tx.query<{ merchant: string; jwk: EncryptionJwk }>({
    name: 'merchants.select-encryption-keys',
    text: `select distinct on (merchant) merchant, jwk from merchant_keys
           where merchant = any($1::text[]) and retired_at is null and jwk->>'use' = 'enc'
           order by merchant, added_at desc, kid desc`,
    values: [merchants],
  })
  return new Map(rows.map(({ merchant, jwk }) => [merchant, jwk]))
}

/** False when there is no such key. A key that is retired already stays as it is. */
export async function updateKeyRetired(
  tx: Tx,
  merchant: string,
  kid: string,
  retiredAt: Temporal.Instant,
): Promise<void> {
  await tx.query({
    name: 'merchants.update-key-retired',
    text: `update merchant_keys set retired_at = coalesce(retired_at, $3)
           where merchant = $1 and kid = $2`,
    values: [merchant, kid, retiredAt],
  })
}

export async function updateBrand(tx: Tx, merchant: string, brand: Brand): Promise<void> {
  await tx.query({
    name: 'merchants.update-brand',
    text: `${countingFactsOfAll} update merchants set brand = $2 where id = $1 and exists (select from counted)`,
    values: [merchant, brand],
  })
}

/** The logo of a merchant in place of the one it had. */
export async function upsertLogo(
  tx: Tx,
  merchant: string,
  { name, image }: Logo,
  setAt: Temporal.Instant,
): Promise<void> {
  await tx.query({
    name: 'merchants.upsert-logo',
    text: `insert into merchant_logos (merchant, name, image, set_at) values ($1, $2, $3, $4)
           on conflict (merchant) do update
             set name = excluded.name, image = excluded.image, set_at = excluded.set_at`,
    values: [merchant, name, image, setAt],
  })
}

export async function deleteLogo(tx: Tx, merchant: string): Promise<void> {
  await tx.query({
    name: 'merchants.delete-logo',
    text: `delete from merchant_logos where merchant = $1`,
    values: [merchant],
  })
}

export async function selectLogo(tx: Tx, merchant: string): Promise<Logo | undefined> {
  const [found] = await tx.query<Logo>({
    name: 'merchants.select-logo',
    text: `select name, image from merchant_logos where merchant = $1`,
    values: [merchant],
  })
  return found
}

export async function updateMerchantClosed(tx: Tx, merchant: string): Promise<void> {
  await tx.query({
    name: 'merchants.update-merchant-closed',
    text: `${countingFactsOfAll}
      update merchants set status = 'closed' where id = $1 and exists (select from counted)`,
    values: [merchant],
  })
}

/** From here on it sells, as far as its site is proved; where the operator says so, for another share. */
/** Once for ever: the first time counts. */
export async function updateMerchantHeard(
  tx: Tx,
  { merchant, at }: { readonly merchant: string; readonly at: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'merchants.update-merchant-heard',
    text: `${countingFactsOfAll}
      update merchants set heard_at = $2 where id = $1 and heard_at is null and exists (select from counted)`,
    values: [merchant, at],
  })
}

/** When its site first asked something of the network; null: never yet. */
export async function selectMerchantHeard(
  tx: Tx,
  merchant: string,
): Promise<Temporal.Instant | null> {
  const rows = await tx.query<{ heardAt: Temporal.Instant | null }>({
    name: 'merchants.select-merchant-heard',
    text: `select heard_at as "heardAt" from merchants where id = $1`,
    values: [merchant],
  })
  return rows[0]?.heardAt ?? null
}

export async function updateMerchantApproved(
  tx: Tx,
  row: { readonly merchant: string; readonly shareMillionths: bigint | undefined },
): Promise<void> {
  await tx.query({
    name: 'merchants.update-merchant-approved',
    text: `${countingFactsOfAll}
      update merchants set status = 'active', share_millionths = coalesce($2, share_millionths)
      where id = $1 and status = 'waiting' and exists (select from counted)`,
    values: [row.merchant, row.shareMillionths ?? null],
  })
}

/** Merchants that sell, by name. */
export async function selectDirectory(
  tx: Tx,
  input: {
    readonly after: readonly string[] | undefined
    readonly limit: number
  },
): Promise<readonly Merchant[]> {
  const [name = '', id = ''] = input.after ?? []
  return await tx.query<Merchant>({
    name: 'merchants.select-directory',
    text: `select ${columns} from merchants m
           where m.status = 'active' and (m.name collate "C", m.id) > ($1, $2)
           order by m.name collate "C", m.id limit $3`,
    values: [name, id, input.limit],
  })
}

export type SellerRow = Pick<Merchant, 'merchant' | 'shareMillionths'> & {
  readonly status: SellerStatus
}

/** What a sale needs of these merchants, and no more: one short row each, for a thousand at a time. */
export async function selectSellers(
  tx: Tx,
  merchants: readonly string[],
): Promise<readonly SellerRow[]> {
  if (merchants.length === 0) return []
  return await tx.query<SellerRow>({
    name: 'merchants.select-sellers',
    text: `select m.id as merchant, m.share_millionths as "shareMillionths",
        case when m.status = 'active' and not exists (
          select from merchant_addresses a
          where a.merchant = m.id and a.address = m.site and a.proved_at is not null)
        then 'unproved' else m.status end as status
      from merchants m where m.id = any($1::text[])`,
    values: [merchants],
  })
}
