// What claims bring to the network: what a person asked for, of every kind, and was answered.
import type { MomentCursor } from '../platform/api/index.ts'
import { bucketOf, walkPages } from '../platform/index.ts'
import type { Contribution, Database, HandedOver, HandedOverList, Tx } from '../platform/index.ts'
import type { Erasure, Person } from '../contract/index.ts'
import type { Claim, ClaimKind } from './claim.ts'
import { eraseClaimWords, selectClaimsOfAccount } from './store.ts'

const claimsPerPage = 500

export function contributeClaims(): Contribution {
  return { personal: { handOver, erase } }
}

function handOver(_tx: Tx, person: Person): Promise<HandedOver> {
  const listOf = (kind: ClaimKind): HandedOverList => ({
    pages: (database) => walkOwn(database, person, kind),
  })
  const lists = {
    refunds: listOf('refund'),
    disputes: listOf('dispute'),
    cancellations: listOf('cancellation'),
  }
  return Promise.resolve({ lists })
}

function walkOwn(
  database: Database,
  { paymentAccount, purchasingAccount }: Person,
  kind: ClaimKind,
): AsyncIterable<readonly Claim[]> {
  const own = { bucket: bucketOf(paymentAccount), kind, paymentAccount, purchasingAccount }
  const limit = claimsPerPage
  return walkPages(database, 'claims.export', async (tx, before: MomentCursor | undefined) => {
    const rows = await selectClaimsOfAccount(tx, { ...own, before, limit })
    const last = rows.length === limit ? rows.at(-1) : undefined
    return { rows, next: last && { at: last.claimedAt, id: last.claim } }
  })
}

async function erase(tx: Tx, { person, scope }: Erasure): Promise<void> {
  if (scope === 'sign_on') return
  const { purchasingAccount } = person
  await eraseClaimWords(tx, { bucket: bucketOf(purchasingAccount), purchasingAccount })
}
