// SQL over what was asked for: accounts that sell.
import type { MomentCursor } from '../platform/api/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Application, ApplicationStatus } from './organisation.ts'

const columns = `a.merchant, m.organisation, a.asked_by as "askedBy", a.country, a.sold, a.status, a.reason,
  a.asked_at as "askedAt", a.decided_at as "decidedAt"`

/** False where the same was asked for already, under the same id of whoever asks. */
export async function insertApplication(
  tx: Tx,
  row: Pick<Application, 'merchant' | 'askedBy' | 'country' | 'sold' | 'askedAt'> & {
    readonly ownId: string | undefined
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'organisations.insert-application',
    text: `insert into merchant_applications (merchant, asked_by, country, sold, status, asked_at, own_id)
           values ($1, $2, $3, $4, 'waiting', $5, $6)
           on conflict (asked_by, own_id) do nothing returning merchant`,
    values: [row.merchant, row.askedBy, row.country, row.sold, row.askedAt, row.ownId ?? null],
  })
  return rows.length === 1
}

/** What somebody asked for under an id of theirs. */
export async function selectApplicationByOwnId(
  tx: Tx,
  of: { readonly askedBy: string; readonly ownId: string },
): Promise<Application | undefined> {
  const rows = await tx.query<Application>({
    name: 'organisations.select-application-by-own-id',
    text: `select ${columns} from merchant_applications a
           join organisation_merchants m on m.merchant = a.merchant where a.asked_by = $1 and a.own_id = $2`,
    values: [of.askedBy, of.ownId],
  })
  return rows[0]
}

/** Undefined for a merchant that the operator made. */
export async function selectApplication(
  tx: Tx,
  merchant: string,
): Promise<Application | undefined> {
  const rows = await tx.query<Application>({
    name: 'organisations.select-application',
    text: `select ${columns} from merchant_applications a
           join organisation_merchants m on m.merchant = a.merchant where a.merchant = $1`,
    values: [merchant],
  })
  return rows[0]
}

export async function countWaitingOf(tx: Tx, signOn: string): Promise<number> {
  const rows = await tx.query<{ count: number }>({
    name: 'organisations.count-waiting-of',
    text: `select count(*)::int as count from merchant_applications where asked_by = $1 and status = 'waiting'`,
    values: [signOn],
  })
  return rows[0]?.count ?? 0
}

/** Locked, since it is decided once. Undefined for a merchant that nobody asked for: the operator made it. */
export async function lockApplication(tx: Tx, merchant: string): Promise<Application | undefined> {
  const rows = await tx.query<Application>({
    name: 'organisations.lock-application',
    text: `select ${columns} from merchant_applications a
           join organisation_merchants m on m.merchant = a.merchant where a.merchant = $1 for update of a`,
    values: [merchant],
  })
  return rows[0]
}

/** Those in one state, who asked first before all others. */
export async function selectApplications(
  tx: Tx,
  of: {
    readonly status: ApplicationStatus
    readonly after: MomentCursor | undefined
    readonly limit: number
  },
): Promise<readonly Application[]> {
  return await tx.query<Application>({
    name: 'organisations.select-applications',
    text: `select ${columns} from merchant_applications a
           join organisation_merchants m on m.merchant = a.merchant
           where a.status = $1 and (a.asked_at, a.merchant) > (coalesce($2::timestamptz, '-infinity'), $3)
           order by a.asked_at, a.merchant limit $4`,
    values: [of.status, of.after?.at ?? null, of.after?.id ?? '', of.limit],
  })
}

export async function updateApplicationDecided(
  tx: Tx,
  row: {
    readonly merchant: string
    readonly status: 'approved' | 'refused'
    readonly reason: string | null
    readonly decidedAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'organisations.update-application-decided',
    text: `update merchant_applications set status = $2, reason = $3, decided_at = $4
           where merchant = $1 and status = 'waiting'`,
    values: [row.merchant, row.status, row.reason, row.decidedAt],
  })
}
