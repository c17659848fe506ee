// What claims bring to the network: what a person asked for, of every kind, and was answered.
import { bucketOf } from '../platform/index.ts'
import type { Contribution, HandedOver, Tx } from '../platform/index.ts'
import type { Erasure, Person } from '../contract/index.ts'
import { eraseClaimWords, selectClaimsOfAccount } from './store.ts'

const handedOverMax = 10_000

export function contributeClaims(): Contribution {
  return { personal: { handOver, erase } }
}

async function handOver(
  tx: Tx,
  { paymentAccount, purchasingAccount }: Person,
): Promise<HandedOver> {
  const bucket = bucketOf(paymentAccount)
  const all = { before: undefined, limit: handedOverMax }
  const own = { bucket, paymentAccount, purchasingAccount, ...all }
  const [refunds, disputes, cancellations] = await Promise.all([
    selectClaimsOfAccount(tx, { ...own, kind: 'refund' }),
    selectClaimsOfAccount(tx, { ...own, kind: 'dispute' }),
    selectClaimsOfAccount(tx, { ...own, kind: 'cancellation' }),
  ])
  return { values: { refunds, disputes, cancellations } }
}

async function erase(tx: Tx, { person, scope }: Erasure): Promise<void> {
  if (scope === 'sign_on') return
  const { purchasingAccount } = person
  await eraseClaimWords(tx, { bucket: bucketOf(purchasingAccount), purchasingAccount })
}
