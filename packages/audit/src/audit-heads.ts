// Looks at the heads of the chain, one after another, and compares them with those that somebody kept.
import type { Finding } from './audit-books.ts'
import { findHeadFault, hashHead, noHash, readHeadKeys, readKeptHeads } from './kept-heads.ts'
import type { Head, HeadKeys } from './kept-heads.ts'
import type { Query } from './rule.ts'

export interface HeadEvidence {
  /** The JWK set of `GET /api/v1/head-keys`. Without it no signature is looked at. */
  readonly keys?: unknown
  /** Heads that were kept outside of the network: JSON lines. They need the keys. */
  readonly kept?: string
}

export interface HeadReport {
  readonly checked: number
  readonly findings: readonly Finding[]
}

const pageSize = 500
const invariant = 'S4'

/** Each head by itself, its place behind the one before, and then what was kept. */
export async function auditHeads(
  query: Query,
  { keys, kept }: HeadEvidence,
): Promise<{ readonly heads: HeadReport; readonly kept?: HeadReport }> {
  const headKeys = keys === undefined ? undefined : readHeadKeys(keys)
  if (kept !== undefined && headKeys === undefined) {
    throw new TypeError('heads that were kept are compared with the keys that signed them')
  }
  const wanted = readKeptHeads(kept ?? '')
  const wantedNumbers = new Set(wanted.heads.map(({ number }) => number))
  const found = new Map<number, Head>()
  const findings: Finding[] = []
  let before: Head | undefined
  let checked = 0
  for await (const head of walkHeads(query)) {
    checked += 1
    const fault = findPlaceFault(head, before) ?? findOwnFault(head, headKeys)
    if (fault !== undefined) findings.push(finding('chain-heads', `head ${head.number}`, fault))
    if (wantedNumbers.has(head.number)) found.set(head.number, head)
    before = head
  }
  const heads = { checked, findings }
  if (kept === undefined || headKeys === undefined) return { heads }
  const lines = wanted.badLines.map((line) => finding('kept-heads', `line ${line}`, 'is no head'))
  const differences = await compareKept(query, {
    kept: wanted.heads,
    found,
    last: before,
    headKeys,
  })
  return {
    heads,
    kept: { checked: wanted.heads.length, findings: [...lines, ...differences] },
  }
}

function finding(rule: string, id: string, detail: string): Finding {
  return { rule, invariant, id, detail }
}

function findPlaceFault(head: Head, before: Head | undefined): string | undefined {
  if (head.number !== (before?.number ?? 0) + 1) return 'the head before it is missing'
  if (head.previous !== (before?.hash ?? noHash)) return 'it does not follow the head before it'
  return before !== undefined && head.at < before.at
    ? 'it is older than the head before it'
    : undefined
}

function findOwnFault(head: Head, keys: HeadKeys | undefined): string | undefined {
  if (keys !== undefined) return findHeadFault(head, keys)
  return hashHead(head) === head.hash ? undefined : 'its hash is not that of what it says'
}

interface Comparison {
  readonly kept: readonly Head[]
  /** What stands under their numbers. */
  readonly found: ReadonlyMap<number, Head>
  /** The newest of the network. */
  readonly last: Head | undefined
  readonly headKeys: HeadKeys
}

/** Each bucket is named once: where it differs first. */
async function compareKept(query: Query, comparison: Comparison): Promise<readonly Finding[]> {
  const { kept, found, last, headKeys } = comparison
  const findings: Finding[] = []
  const named = new Set<number>()
  /** Through which number each bucket is as it was kept. */
  const sameThrough = new Map<number, number>()
  for (const head of kept) {
    const id = `head ${head.number}`
    const fault = findHeadFault(head, headKeys)
    if (fault !== undefined) {
      findings.push(finding('kept-heads', id, `as it was kept, ${fault}`))
      continue
    }
    const now = found.get(head.number)
    if (now?.hash === head.hash) {
      for (const { bucket, through } of head.buckets) sameThrough.set(bucket, through)
      continue
    }
    findings.push(finding('kept-heads', id, describe(head, now, last)))
    const lost = await findLostEnds(query, head)
    for (const { bucket, through } of lost.filter((end) => !named.has(end.bucket))) {
      named.add(bucket)
      const from = (sameThrough.get(bucket) ?? 0) + 1
      const detail = `its entries from ${from} through ${through} are not those of ${head.at}, when ${id} was signed`
      findings.push(finding('kept-heads', `bucket ${bucket}`, detail))
    }
  }
  return findings
}

function describe(head: Head, now: Head | undefined, last: Head | undefined): string {
  if (now !== undefined)
    return `was signed ${head.at}; under its number stands another one, of ${now.at}`
  const end =
    last === undefined
      ? 'there is none'
      : `the last one there is is head ${last.number} of ${last.at}`
  return `was signed ${head.at}, and is missing: ${end}`
}

/** The ends a head speaks of that no block of the network has any more. */
async function findLostEnds(query: Query, { buckets }: Head): Promise<Head['buckets']> {
  if (buckets.length === 0) return []
  const values = buckets.map(({ bucket, through }) => `(${bucket}, ${through}::bigint)`)
  const rows = (await query(`select k.bucket::text as bucket, encode(b.hash, 'hex') as hash
    from (values ${values.join(', ')}) as k (bucket, through)
    left join chain_blocks b on b.bucket = k.bucket and b.through_seq = k.through`)) as {
    readonly bucket: string
    readonly hash: string | null
  }[]
  const hashes = new Map(rows.map(({ bucket, hash }) => [Number(bucket), base64url(hash ?? '')]))
  return buckets.filter(({ bucket, hash }) => hashes.get(bucket) !== hash)
}

interface HeadRow {
  readonly network: string
  readonly number: string
  readonly at: string
  readonly previous: string
  readonly buckets: string
  readonly through: string
  readonly hashes: string
  readonly actions_through: string
  readonly actions_hash: string
  readonly hash: string
  readonly signature: string
}

async function* walkHeads(query: Query): AsyncGenerator<Head> {
  for (let after = '0', isLast = false; !isLast;) {
    const rows =
      (await query(`select network, h.number::text as number, previous, signature, buckets, through, hashes,
        at, actions_through, actions_hash, hash
      from (
        select issuer as network, number, signature, encode(previous_hash, 'hex') as previous, encode(hash, 'hex') as hash,
          to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
          array_to_string(buckets, ',') as buckets, array_to_string(through_seqs, ',') as through,
          (select string_agg(encode(u.hash, 'hex'), ',' order by u.place)
            from unnest(bucket_hashes) with ordinality u (hash, place)) as hashes,
          actions_through::text, encode(actions_hash, 'hex') as actions_hash
        from chain_heads where number > ${after} order by number limit ${pageSize}) h
      order by h.number`)) as readonly HeadRow[]
    for (const row of rows) yield headOf(row)
    after = rows.at(-1)?.number ?? after
    isLast = rows.length < pageSize
  }
}

function headOf(row: HeadRow): Head {
  const [through, hashes] = [listOf(row.through), listOf(row.hashes)]
  return {
    network: row.network,
    number: Number(row.number),
    at: row.at,
    previous: base64url(row.previous),
    buckets: listOf(row.buckets).map((bucket, place) => ({
      bucket: Number(bucket),
      through: Number(through[place]),
      hash: base64url(hashes[place] ?? ''),
    })),
    actions: { through: Number(row.actions_through), hash: base64url(row.actions_hash) },
    hash: base64url(row.hash),
    signature: row.signature,
  }
}

function listOf(text: string | null): readonly string[] {
  return text === null || text === '' ? [] : text.split(',')
}

function base64url(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64url')
}
