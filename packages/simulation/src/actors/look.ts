// Customers and operators look: lists, requests and tabs as the network shows them, for the auditors.
import {
  getCurrentStatement,
  listStatements,
  selectRequestsOfAccount,
  selectTabMarks,
} from '@tallystick/network/rooms/billing'
import { listCredits } from '@tallystick/network/rooms/credits'
import { selectClaimsOfAccount } from '@tallystick/network/rooms/claims'
import { bucketOf } from '@tallystick/network/rooms/platform'
import type { Tx } from '@tallystick/network/rooms/platform'
import { listPurchases, pagePurchases } from '@tallystick/network/rooms/purchases'
import { getCurrency } from '@tallystick/money'
import { checkAccount } from '../auditor/check-account.ts'
import type { AccountView } from '../auditor/check-account.ts'
import type { ShownClaim } from '../auditor/check-at-once.ts'
import { claimKinds } from '../auditor/claim-auditor.ts'
import { ask } from '../world/ask.ts'
import { isPayer, isRegistered } from '../world/people.ts'
import type { RegisteredCustomer } from '../world/people.ts'
import { pick } from '../world/world.ts'
import type { World } from '../world/world.ts'

const purchaseCountMax = 100_000

export async function look(world: World): Promise<void> {
  await lookAt(world, pick(world.chance, world.customers.filter(isRegistered).filter(isPayer)))
  world.billing.bookSeen(world.processor.book().entries)
}

export async function lookAt(world: World, customer: RegisteredCustomer): Promise<void> {
  const { paymentAccount } = customer.accounts
  const { currency } = customer
  const bucket = bucketOf(paymentAccount)
  const answer = await ask(world, 'looking', ({ ports }) =>
    ports.database.read('sim.look', async (tx) => ({
      purchases: await listPurchases(tx, {
        paymentAccount,
        currency,
        first: 'oldest',
        limit: purchaseCountMax,
      }),
      requests: await selectRequestsOfAccount(tx, {
        bucket,
        paymentAccount,
        currency,
        limit: 1000,
      }),
      tabs: await selectTabMarks(tx, [{ bucket, paymentAccount, currency }]),
      shown: await readShown(tx, world, customer),
    })),
  )
  if (!answer.isAnswered) return
  const { purchases, requests, tabs, shown } = answer.value
  world.trace.add(`  ${paymentAccount}: ${purchases.length} purchases, ${requests.length} requests`)
  world.orders.listed(customer, { purchases, movements: shown.movements })
  const paidMicros = requests
    .filter(({ status }) => status === 'paid')
    .reduce((sumMicros, { amountMicros }) => sumMicros + amountMicros, 0n)
  for (const claim of shown.claims) world.claims.seen(claim)
  checkAccount({ ...shown, paymentAccount, purchases, paidMicros })
  world.claims.listed(paymentAccount, { ...shown, purchases })
  world.billing.requestsSeen(requests)
  world.billing.tabsSeen(tabs)
}

type Shown = Omit<AccountView, 'paymentAccount' | 'purchases' | 'paidMicros'>

/** Statements, claims and credits, as pages of the customer show them. */
async function readShown(
  tx: Tx,
  { customers }: World,
  { accounts: { paymentAccount }, ...customer }: RegisteredCustomer,
): Promise<Shown> {
  const bucket = bucketOf(paymentAccount)
  const currency = getCurrency(customer.currency).code
  const own = { paymentAccount, currency }
  const all = { bucket, paymentAccount, purchasingAccount: null, before: undefined, limit: 10_000 }
  const claims: ShownClaim[] = []
  for (const kind of claimKinds) {
    claims.push(...(await selectClaimsOfAccount(tx, { ...all, kind })))
  }
  const byMember = new Map<string, AccountView['purchases']>()
  for (const { accounts } of customers) {
    if (accounts?.paymentAccount !== paymentAccount) continue
    const { purchasingAccount } = accounts
    const list = { ...own, purchasingAccount, first: 'oldest', limit: purchaseCountMax } as const
    byMember.set(purchasingAccount, (await pagePurchases(tx, list)).purchases)
  }
  return {
    byMember,
    claims,
    movements: await listCredits(tx, { ...own, limit: purchaseCountMax }),
    statements: await listStatements(tx, { ...own, limit: 1000 }),
    current: await getCurrentStatement(tx, own),
  }
}
