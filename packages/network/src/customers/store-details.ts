// SQL of what people are called and where they live: as it is, and as it was when a document was made.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'

export interface Details {
  readonly firstName: string
  /** Empty for a person who has one name only. */
  readonly lastName: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly postalCode: string
}

export interface FormerDetails extends Details {
  /** From here on they were others. */
  readonly until: Temporal.Instant
}

const columns = `first_name as "firstName", last_name as "lastName", country, postal_code as "postalCode"`

export async function lockDetails(tx: Tx, customer: string): Promise<Details | undefined> {
  const [row] = await tx.query<Details>({
    name: 'customers.lock-details',
    text: `select ${columns} from customers where bucket = $1 and id = $2 for update`,
    values: [bucketOf(customer), customer],
  })
  return row
}

/** What stood until now is kept beside it, for documents of before. The row is locked. */
export async function updateDetails(
  tx: Tx,
  {
    customer,
    before,
    after,
    at,
  }: {
    readonly customer: string
    readonly before: Details
    readonly after: Details
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const bucket = bucketOf(customer)
  const valuesOf = (details: Details) => [
    details.firstName,
    details.lastName,
    details.country,
    details.postalCode,
  ]
  await Promise.all([
    tx.query({
      name: 'customers.insert-former-details',
      // Twice in one instant: what held before it is what the first one found.
      text: `insert into former_details (bucket, customer, until, first_name, last_name, country, postal_code)
        values ($1, $2, $3, $4, $5, $6, $7) on conflict (bucket, customer, until) do nothing`,
      values: [bucket, customer, at, ...valuesOf(before)],
    }),
    tx.query({
      name: 'customers.update-details',
      text: `update customers set first_name = $3, last_name = $4, country = $5, postal_code = $6
        where bucket = $1 and id = $2`,
      values: [bucket, customer, ...valuesOf(after)],
    }),
  ])
}

/** What held at a moment, by what was changed after it. Undefined where there is no such customer. */
export async function findDetailsAt(
  tx: Tx,
  customer: string,
  at: Temporal.Instant,
): Promise<Details | undefined> {
  const bucket = bucketOf(customer)
  const [former, present] = await Promise.all([
    tx.query<Details>({
      name: 'customers.select-details-at',
      text: `select ${columns} from former_details
        where bucket = $1 and customer = $2 and until > $3 order by until limit 1`,
      values: [bucket, customer, at],
    }),
    tx.query<Details>({
      name: 'customers.select-details',
      text: `select ${columns} from customers where bucket = $1 and id = $2`,
      values: [bucket, customer],
    }),
  ])
  return former[0] ?? present[0]
}

/** The latest, newest first. */
export async function selectFormerDetails(
  tx: Tx,
  customer: string,
  limit: number,
): Promise<readonly FormerDetails[]> {
  return await tx.query<FormerDetails>({
    name: 'customers.select-former-details',
    text: `select ${columns}, until from former_details
      where bucket = $1 and customer = $2 order by until desc limit $3`,
    values: [bucketOf(customer), customer, limit],
  })
}

export async function deleteFormerDetails(
  tx: Tx,
  { bucket, customer }: { readonly bucket: number; readonly customer: string },
): Promise<void> {
  await tx.query({
    name: 'customers.delete-former-details',
    text: `delete from former_details where bucket = $1 and customer = $2`,
    values: [bucket, customer],
  })
}
