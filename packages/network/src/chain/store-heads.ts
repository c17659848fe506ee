// All SQL of heads.
import type { Head } from '@tallystick/proofs'
import type { Reader, Tx } from '../platform/index.ts'

interface HeadRow {
  readonly network: string
  readonly number: bigint
  readonly madeAt: Temporal.Instant
  readonly previousHash: Buffer
  readonly buckets: readonly number[]
  readonly throughSeqs: readonly bigint[]
  readonly bucketHashes: readonly Buffer[]
  readonly actionsThrough: bigint
  readonly actionsHash: Buffer
  readonly hash: Buffer
  readonly signature: string
}

const headColumns = `issuer as network, number, made_at as "madeAt", previous_hash as "previousHash", buckets,
        through_seqs as "throughSeqs", bucket_hashes as "bucketHashes", actions_through as "actionsThrough",
        actions_hash as "actionsHash", hash, signature`

/** Behind every number that there can be. */
const numberEnd = 2n ** 63n - 1n

/** Heads are made one after another: whoever makes one waits here for whoever makes one just now. */
export async function lockHeads(tx: Tx): Promise<void> {
  await tx.query({
    name: 'chain.lock-heads',
    text: 'select from chain_ends where bucket = 0 for update',
  })
}

/** The ends that moved since the head before; the next head finds them no more. */
export async function takeNewEnds(tx: Tx): Promise<Head['buckets']> {
  const rows = await tx.query<{ bucket: number; through: bigint; hash: Buffer }>({
    name: 'chain.take-new-ends',
    text: `update chain_ends set is_new = false where is_new
      returning bucket, through_seq as through, hash`,
  })
  return rows
    .map(({ bucket, through, hash }) => ({ bucket, through: Number(through), hash: textOf(hash) }))
    .toSorted((one, other) => one.bucket - other.bucket)
}

export async function insertHead(tx: Tx, head: Head): Promise<void> {
  await tx.query({
    name: 'chain.insert-head',
    text: `insert into chain_heads (issuer, number, made_at, previous_hash, buckets, through_seqs, bucket_hashes,
        actions_through, actions_hash, hash, signature)
      values ($1, $2, $3, $4, $5::smallint[], $6::bigint[], $7::bytea[], $8, $9, $10, $11)`,
    values: [
      head.network,
      head.number,
      head.at,
      bytesOf(head.previous),
      head.buckets.map(({ bucket }) => bucket),
      head.buckets.map(({ through }) => through),
      head.buckets.map(({ hash }) => bytesOf(hash)),
      head.actions.through,
      bytesOf(head.actions.hash),
      bytesOf(head.hash),
      head.signature,
    ],
  })
}

/** The head that was made last. */
export async function selectLatestHead(reader: Reader): Promise<Head | undefined> {
  const [row] = await reader.query<HeadRow>({
    name: 'chain.select-latest-head',
    text: `select ${headColumns} from chain_heads order by number desc limit 1`,
  })
  return row && headOf(row)
}

/** The newest first. */
export async function selectNewestHeads(
  reader: Reader,
  { before, limit }: { readonly before: bigint | undefined; readonly limit: number },
): Promise<readonly Head[]> {
  const rows = await reader.query<HeadRow>({
    name: 'chain.select-newest-heads',
    text: `select ${headColumns} from chain_heads where number < $1 order by number desc limit $2`,
    values: [before ?? numberEnd, limit],
  })
  return rows.map(headOf)
}

/** From a number on, in their order. */
export async function selectHeads(
  tx: Tx,
  { from, limit }: { readonly from: bigint; readonly limit: number },
): Promise<readonly Head[]> {
  const rows = await tx.query<HeadRow>({
    name: 'chain.select-heads',
    text: `select ${headColumns} from chain_heads where number >= $1 order by number limit $2`,
    values: [from, limit],
  })
  return rows.map(headOf)
}

function headOf(row: HeadRow): Head {
  return {
    network: row.network,
    number: Number(row.number),
    at: row.madeAt.toString(),
    previous: textOf(row.previousHash),
    buckets: row.buckets.map((bucket, place) => ({
      bucket,
      through: Number(row.throughSeqs[place]),
      hash: textOf(row.bucketHashes[place] ?? Buffer.alloc(0)),
    })),
    actions: { through: Number(row.actionsThrough), hash: textOf(row.actionsHash) },
    hash: textOf(row.hash),
    signature: row.signature,
  }
}

function textOf(bytes: Buffer): string {
  return bytes.toString('base64url')
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'base64url')
}
