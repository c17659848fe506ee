// SQL of the operator's lists: what waits and what is parked, by kind and then in the order in which it is due. Each
// list has a text of its own, so that an index serves it and as many rows are read as are shown.
import { bucketFor } from '../platform/index.ts'
import type { SqlStatement, Tx } from '../platform/index.ts'
import { columns } from './store.ts'
import type { Work } from './work.ts'

export type ListedState = 'waiting' | 'parked'

/** A place in a list: the last row that was shown. */
export type WorkPlace = Pick<Work, 'kind' | 'dueAt' | 'work'>

export interface WorkFilter {
  readonly state: ListedState
  readonly kind: string | undefined
  readonly owner: string | undefined
  readonly after: WorkPlace | undefined
  readonly limit: number
}

export async function selectListed(tx: Tx, filter: WorkFilter): Promise<readonly Work[]> {
  return await tx.query<Work>(statementOf(filter))
}

const listed = `select ${columns} from work where state = $1 and state in ('waiting', 'parked')
  and (kind, due_at, id) > ($2, coalesce($3::timestamptz, '-infinity'), $4)`
const inOrder = 'order by kind, due_at, id limit $5'

function statementOf({ state, kind, owner, after, limit }: WorkFilter): SqlStatement {
  const from = [state, after?.kind ?? '', after?.dueAt ?? null, after?.work ?? '', limit]
  if (owner !== undefined && kind !== undefined) {
    return {
      name: 'work.list-of-owner-and-kind',
      text: `${listed} and bucket = $6 and owner = $7 and kind = $8 ${inOrder}`,
      values: [...from, bucketFor(owner), owner, kind],
    }
  }
  if (owner !== undefined) {
    return {
      name: 'work.list-of-owner',
      text: `${listed} and bucket = $6 and owner = $7 ${inOrder}`,
      values: [...from, bucketFor(owner), owner],
    }
  }
  if (kind !== undefined) {
    return {
      name: 'work.list-of-kind',
      text: `${listed} and kind = $6 ${inOrder}`,
      values: [...from, kind],
    }
  }
  return { name: 'work.list', text: `${listed} ${inOrder}`, values: from }
}

export interface CountedKind {
  readonly kind: string
  readonly waitingCount: number
  readonly oldestDueAt: Temporal.Instant | null
  readonly parkedCount: number
}

/** By kind, from the index of the lists alone: what has ended is not read. */
export async function selectCounts(tx: Tx, now: Temporal.Instant): Promise<readonly CountedKind[]> {
  return await tx.query<CountedKind>({
    name: 'work.select-counts',
    text: `select kind, (count(*) filter (where state = 'waiting'))::integer as "waitingCount",
        min(due_at) filter (where state = 'waiting' and due_at <= $1) as "oldestDueAt",
        (count(*) filter (where state = 'parked'))::integer as "parkedCount"
      from work where state in ('waiting', 'parked') group by kind`,
    values: [now],
  })
}
