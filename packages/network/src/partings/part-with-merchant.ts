// A customer parts with a merchant: known there by a new id from now on, with what is owned there kept or given up.
import { lockTabs } from '../books/index.ts'
import { selectBuyers } from '../customers/accounts/index.ts'
import { setOneClickRule } from '../limits/index.ts'
import { enqueueMerchantEvent } from '../webhooks/index.ts'
import { insertParting, selectPartings } from '../outward/index.ts'
import type { Outward, Parting } from '../outward/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { endEntitlement, listEntitled, selectHasBought } from '../purchases/index.ts'
import type { EntitledPosition, Purchase } from '../purchases/index.ts'
import { endAcquaintance } from '../signon/index.ts'

export type PartedWithMerchant =
  | { readonly status: 'parted'; readonly parting: Parting }
  /** They had parted before, and nothing has happened between them since. */
  | { readonly status: 'exists'; readonly parting: Parting }
  | {
      readonly status: 'refused'
      readonly code: 'unknown_purchasing_account' | 'unknown_merchant' | 'subscription_running'
    }

export interface PartingPorts extends IdSources {
  readonly outward: Outward
}

/** A merchant that never knew the account is an unknown one. */
export async function partWithMerchant(
  tx: Tx,
  ports: PartingPorts,
  input: {
    readonly purchasingAccount: string
    readonly merchant: string
    /** What is owned there stays in the library. */
    readonly isKept: boolean
  },
): Promise<PartedWithMerchant> {
  const { purchasingAccount, merchant, isKept } = input
  const [buyer] = await selectBuyers(tx, [purchasingAccount])
  if (buyer === undefined) return { status: 'refused', code: 'unknown_purchasing_account' }
  const { paymentAccount, currency } = buyer
  // Every purchase comes before the parting or after it, and of two partings one is second.
  await lockTabs(tx, [{ paymentAccount, currency }])
  const before = (await selectPartings(tx, purchasingAccount)).find(
    (parting) => parting.merchant === merchant,
  )
  const owned = isKept ? [] : await listOwnedAt(tx, input, ports.clock.now())
  if (owned.some(({ term }) => term !== null)) {
    return { status: 'refused', code: 'subscription_running' }
  }
  // Told of as those that the merchant knew: the parting itself is written last.
  const wasThere = await endAcquaintance(tx, ports, { paymentAccount, purchasingAccount, merchant })
  const partedAt = ports.clock.now()
  const hasBought = await selectHasBought(tx, {
    purchasingAccount,
    merchant,
    after: before?.partedAt ?? null,
  })
  if (!wasThere && !hasBought && owned.length === 0) {
    if (before !== undefined) return { status: 'exists', parting: before }
    return { status: 'refused', code: 'unknown_merchant' }
  }
  const number = (before?.number ?? 0) + 1
  const cause = `parting/${purchasingAccount}/${merchant}/${number}`
  for (const purchase of owned) await giveUp(tx, ports, { purchase, cause, at: partedAt })
  await setOneClickRule(tx, { purchasingAccount, merchant, rule: null, at: partedAt })
  const parting = { purchasingAccount, merchant, number, isKept, partedAt }
  if (!(await insertParting(tx, parting))) throw new Error(`${cause} is there already`)
  return { status: 'parted', parting }
}

const pageSize = 500

async function listOwnedAt(
  tx: Tx,
  {
    purchasingAccount,
    merchant,
  }: { readonly purchasingAccount: string; readonly merchant: string },
  at: Temporal.Instant,
): Promise<readonly Purchase[]> {
  const owned: Purchase[] = []
  let after: EntitledPosition | undefined
  for (;;) {
    const page = await listEntitled(tx, { purchasingAccount, at, after, limit: pageSize })
    owned.push(...page.map(({ purchase }) => purchase).filter((one) => one.merchant === merchant))
    if (page.length < pageSize) return owned
    after = page.at(-1)?.purchase
  }
}

async function giveUp(
  tx: Tx,
  ports: PartingPorts,
  end: { readonly purchase: Purchase; readonly cause: string; readonly at: Temporal.Instant },
): Promise<void> {
  const { purchase: id, merchant, purchasingAccount } = end.purchase
  const { cause, at } = end
  await endEntitlement(tx, { bucket: bucketOf(id), purchase: id, at, cause })
  await enqueueMerchantEvent(tx, ports, {
    cause: `entitlement.ended/${id}`,
    merchant,
    type: 'entitlement.ended',
    purchase: id,
    purchasingAccount,
    facts: { reason: 'given_up' },
  })
}
