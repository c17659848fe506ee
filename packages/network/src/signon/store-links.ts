// SQL over mailed_links.
import type { Tx } from '../platform/index.ts'

/** `former_address`: a recovery that went to the address of before. */
export type LinkKind = 'sign_on' | 'recovery' | 'new_address' | 'former_address'

export interface LinkRow {
  readonly kind: LinkKind
  readonly signOn: string
  readonly newEmail: string | null
  readonly validFrom: Temporal.Instant
  readonly expiresAt: Temporal.Instant
}

const columns = `kind, sign_on as "signOn", new_email as "newEmail", valid_from as "validFrom",
  expires_at as "expiresAt"`

export async function insertLink(
  tx: Tx,
  row: LinkRow & {
    readonly tokenHash: Buffer
    readonly madeAt: Temporal.Instant
    readonly triesLeft: number
  },
): Promise<void> {
  await tx.query({
    name: 'signon.insert-link',
    text: `insert into mailed_links
             (token_hash, kind, sign_on, new_email, made_at, valid_from, expires_at, tries_left)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      row.tokenHash,
      row.kind,
      row.signOn,
      row.newEmail,
      row.madeAt,
      row.validFrom,
      row.expiresAt,
      row.triesLeft,
    ],
  })
}

/** A link that is not used, not over and not tried too often; also one that works only later. */
export async function selectLink(
  tx: Tx,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<LinkRow | undefined> {
  const rows = await tx.query<LinkRow>({
    name: 'signon.select-link',
    text: `select ${columns} from mailed_links
           where token_hash = $1 and ended_at is null and expires_at > $2 and tries_left > 0`,
    values: [tokenHash, now],
  })
  return rows[0]
}

/** Counts one try; undefined where none is left, or the link does not work now. */
export async function updateLinkTried(
  tx: Tx,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<LinkRow | undefined> {
  const rows = await tx.query<LinkRow>({
    name: 'signon.update-link-tried',
    text: `update mailed_links set tries_left = tries_left - 1
           where token_hash = $1 and ended_at is null and tries_left > 0
             and valid_from <= $2 and expires_at > $2
           returning ${columns}`,
    values: [tokenHash, now],
  })
  return rows[0]
}

/** Uses a link up: of several at once, one gets it. */
export async function updateLinkEnded(
  tx: Tx,
  input: { readonly tokenHash: Buffer; readonly now: Temporal.Instant },
): Promise<LinkRow | undefined> {
  const rows = await tx.query<LinkRow>({
    name: 'signon.update-link-ended',
    text: `update mailed_links set ended_at = $2
           where token_hash = $1 and ended_at is null and valid_from <= $2 and expires_at > $2
           returning ${columns}`,
    values: [input.tokenHash, input.now],
  })
  return rows[0]
}

/** Ends all links of these kinds; answers the kinds of those that were still good. */
export async function updateLinksEnded(
  tx: Tx,
  input: {
    readonly signOn: string
    readonly kinds: readonly LinkKind[]
    readonly now: Temporal.Instant
  },
): Promise<readonly { readonly kind: LinkKind; readonly isLive: boolean }[]> {
  return await tx.query<{ kind: LinkKind; isLive: boolean }>({
    name: 'signon.update-links-ended',
    text: `update mailed_links set ended_at = $3, new_email = null
           where sign_on = $1 and kind = any($2) and ended_at is null
           returning kind, expires_at > $3 as "isLive"`,
    values: [input.signOn, input.kinds, input.now],
  })
}

/** The recovery at a new address that waits, if there is one. */
export async function selectWaitingRecovery(
  tx: Tx,
  signOn: string,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const rows = await tx.query<{ validFrom: Temporal.Instant }>({
    name: 'signon.select-waiting-recovery',
    text: `select valid_from as "validFrom" from mailed_links
           where sign_on = $1 and kind = 'new_address' and ended_at is null and expires_at > $2
           order by valid_from limit 1`,
    values: [signOn, now],
  })
  return rows[0]?.validFrom
}
