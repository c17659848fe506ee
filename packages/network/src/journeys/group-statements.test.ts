// Whoever buys, joins, leaves and is billed, in whatever order: each purchase stands once on the payer's statements,
// and once on those of exactly one account.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { listStatements } from '../billing/index.ts'
import { listPurchasingAccounts } from '../groups/index.ts'
import { currentPeriod, getViewer, walkStatement } from '../statements/index.ts'
import { customerOf, openScript } from './testing/open-script.ts'
import type { Json, Script, ScriptCustomer, ScriptMerchant } from './testing/open-script.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import type { TestNetwork } from './testing/open-test-network.ts'
import { assertAuditIsClean } from './testing/read-books.ts'
import { sendRequest } from './testing/send-request.ts'

let net: TestNetwork
let script: Script
let merchant: ScriptMerchant
let groups = 0

before(async () => {
  net = await openTestNetwork({ startsAt: '2027-01-01T09:00:00Z' })
  script = openScript(net)
  merchant = await script.merchant('journal')
  await script.offer(merchant, 'click', '1.30', { kind: 'metered' })
})
after(() => net.close())

type Step =
  | { readonly kind: 'buy'; readonly who: readonly number[] }
  | { readonly kind: 'add' }
  | { readonly kind: 'remove'; readonly who: number; readonly isBuying: boolean }
  | { readonly kind: 'bill' }

const who = fc.nat({ max: 5 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('buy' as const),
      who: fc.array(who, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('remove' as const), who, isBuying: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('bill' as const) }) },
)

interface Group {
  readonly payer: ScriptCustomer
  readonly people: ScriptCustomer[]
  /** What was answered as bought, by whom. */
  readonly bought: Map<string, string>
}

async function openGroup(): Promise<Group> {
  groups += 1
  const payer = await script.customer(`payer-${groups}`, { billing_day: 31, time_zone: 'UTC' })
  return { payer, people: [payer], bought: new Map() }
}

async function place(group: Group, index: number): Promise<void> {
  const buyer = group.people[index % group.people.length]
  if (buyer === undefined) return
  const { purchasing_account: purchasingAccount } = buyer
  const outcome = await net.network.purchases.place({
    orderId: `order-${(orders += 1)}`,
    merchant: merchant.merchant,
    sku: 'click',
    purchasingAccount,
    quantity: 1,
  })
  if (outcome.status === 'purchased') group.bought.set(outcome.purchase.purchase, purchasingAccount)
  else assert.equal(outcome.status === 'refused' ? outcome.code : outcome.status, 'account_closed')
}
let orders = 0

async function take(group: Group, taken: Step): Promise<void> {
  switch (taken.kind) {
    case 'buy':
      await Promise.all(taken.who.map((index) => place(group, index)))
      return
    case 'add': {
      const name = `member-${groups}-${group.people.length}`
      const body = { ...customerOf(name), group_of: group.payer.payment_account }
      group.people.push(
        (await script.post(
          net.operatorToken,
          '/sandbox/customers',
          body,
        )) as unknown as ScriptCustomer,
      )
      return
    }
    case 'remove': {
      const index = taken.who % group.people.length
      const account = group.people[index]?.purchasing_account ?? ''
      const removing = sendRequest(net, {
        token: group.payer.token,
        method: 'DELETE',
        path: `/api/v1/group/accounts/${account}`,
      })
      const buying = taken.isBuying ? [place(group, index), place(group, index)] : []
      const [answer] = await Promise.all([removing, ...buying])
      assert.equal(answer.status, index === 0 ? 409 : 200, answer.text)
      return
    }
    case 'bill': {
      const date = net.clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ months: 1 })
      const closing = date.with({ day: date.daysInMonth })
      await script.moveTo(`${closing.toString()}T09:00:00Z`)
      await script.post(net.operatorToken, '/billing/runs', { date: closing.toString() })
    }
  }
}

/** The purchases on all statements that an account may read, those of the present period too. */
async function readPurchases(purchasingAccount: string): Promise<readonly string[]> {
  const { database } = net.opened
  const { viewer, periods } = await database.read('test.read-periods', async (tx) => {
    const found = await getViewer(tx, purchasingAccount)
    const closed = await listStatements(tx, { ...found, limit: 100 })
    return { viewer: found, periods: [currentPeriod, ...closed.map(({ period }) => period)] }
  })
  const purchases: string[] = []
  for (const period of periods) {
    const walked = await walkStatement(database, { viewer, period, filter: {} })
    assert.ok(walked !== undefined)
    for await (const lines of walked.lines) {
      for (const line of lines) if (line.kind === 'purchase') purchases.push(line.purchase)
    }
  }
  return purchases
}

async function assertEachOnce(group: Group): Promise<void> {
  const { payer, bought } = group
  const expected = [...bought.keys()].toSorted()
  assert.deepEqual((await readPurchases(payer.purchasing_account)).toSorted(), expected)
  const accounts = await net.opened.database.read('test.list-accounts', (tx) =>
    listPurchasingAccounts(tx, payer.payment_account),
  )
  for (const { purchasingAccount, role } of accounts) {
    if (role === 'payer') continue
    const theirs = [...bought].filter(([, buyer]) => buyer === purchasingAccount).map(([id]) => id)
    const read = await readPurchases(purchasingAccount)
    assert.deepEqual(read.toSorted(), theirs.toSorted(), purchasingAccount)
  }
  // Every buyer is on the list, so that no purchase is nobody's.
  const listed = new Set<string>(accounts.map(({ purchasingAccount }) => purchasingAccount))
  for (const buyer of bought.values()) assert.ok(listed.has(buyer), buyer)
}

/** The sums by member add up to what the period bought. */
async function assertSums(group: Group): Promise<void> {
  const statement = await script.get(group.payer.token, '/statements/current')
  const [totals] = statement['totals'] as readonly Json[]
  const members = statement['members'] as readonly Json[]
  const sum = members.reduce((total, row) => total + Math.round(Number(row['total']) * 100), 0)
  assert.equal(sum, Math.round(Number(totals?.['purchases']) * 100))
}

test('each purchase once for the payer, once for whoever bought it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const group = await openGroup()
      await take(group, { kind: 'add' })
      for (const taken of steps) await take(group, taken)
      await assertEachOnce(group)
      await assertSums(group)
    }),
    { numRuns: 12 },
  )
  await assertAuditIsClean(net)
})
