// Two networks on one database: what one of them was told counts with the next order at the other.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openOtherNetwork } from './testing/open-other-network.ts'
import type { OtherNetwork } from './testing/open-other-network.ts'
import { openScript } from './testing/open-script.ts'
import type { Json, Script, ScriptCustomer, ScriptMerchant } from './testing/open-script.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import type { TestNetwork } from './testing/open-test-network.ts'
import { assertAuditIsClean } from './testing/read-books.ts'

let net: TestNetwork
let other: OtherNetwork
let script: Script
before(async () => {
  net = await openTestNetwork()
  other = openOtherNetwork(net)
  script = openScript(net)
})
after(async () => {
  try {
    await assertAuditIsClean(net)
  } finally {
    await other.close()
    await net.close()
  }
})

interface Scene {
  readonly customer: ScriptCustomer
  readonly merchant: ScriptMerchant
}

let orderCount = 0

/** An order at the other network; answers its code or status. */
async function order({ customer, merchant }: Scene): Promise<string> {
  orderCount += 1
  const answer = await other.network.fetch(
    new Request(`${net.url}/api/v1/purchases`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${customer.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        id: `order-${orderCount}`,
        merchant: merchant.merchant,
        offer: 'click',
      }),
    }),
  )
  const body = (await answer.json()) as Json
  return String(body['code'] ?? body['status'])
}

const operator = (method: string, at: string, body?: unknown) =>
  net.call(net.operatorToken, method, at, body)
const suspend = (status: string) => (scene: Scene) =>
  operator('PUT', `/payment-accounts/${scene.customer.payment_account}/status`, { status })
const freeze = (isOn: boolean) => (scene: Scene) =>
  net.call(scene.customer.token, 'POST', '/account/freeze', { on: isOn })

type Change = (scene: Scene) => Promise<{ readonly status: number }>
const changes: readonly (readonly [
  what: string,
  change: Change,
  answer: string,
  undo: Change | undefined,
])[] = [
  ['a payment account is suspended', suspend('suspended'), 'account_suspended', suspend('active')],
  ['an account is frozen', freeze(true), 'account_frozen', freeze(false)],
  [
    'a merchant is closed',
    ({ merchant }) => operator('POST', `/merchants/${merchant.merchant}/closure`),
    'merchant_closed',
    undefined,
  ],
  [
    'an offer is withdrawn',
    ({ merchant }) => net.call(merchant.token, 'DELETE', '/offers/click'),
    'offer_withdrawn',
    undefined,
  ],
]

for (const [index, [what, change, answer, undo]] of changes.entries()) {
  test(`${what} here: the next order there answers ${answer}`, async () => {
    const scene = {
      customer: await script.customer(`customer-${index}`),
      merchant: await script.merchant(`merchant-${index}`),
    }
    await script.offer(scene.merchant, 'click', '0.10', { kind: 'metered' })
    // Twice, so that the other network remembers whatever it remembers.
    assert.equal(await order(scene), 'purchased')
    assert.equal(await order(scene), 'purchased')
    assert.ok((await change(scene)).status < 300)
    assert.equal(await order(scene), answer)
    if (undo === undefined) return
    assert.ok((await undo(scene)).status < 300)
    assert.equal(await order(scene), 'purchased')
  })
}

test('an order that holds its tab comes before a suspension, and the next one after it', async () => {
  const scene = { customer: await script.customer('held'), merchant: await script.merchant('held') }
  await script.offer(scene.merchant, 'click', '0.10', { kind: 'metered' })
  assert.equal(await order(scene), 'purchased')
  const locked = Promise.withResolvers<undefined>()
  const mayCommit = Promise.withResolvers<undefined>()
  const holding = net.opened.database.transaction('test.hold-tab', async (tx) => {
    await tx.query({
      name: 'test.hold-tab',
      text: `select id from ledger_accounts where id like 'tab:' || $1 || ':%' for update`,
      values: [scene.customer.payment_account],
    })
    locked.resolve(undefined)
    await mayCommit.promise
  })
  await locked.promise
  let isSuspended = false
  const suspending = suspend('suspended')(scene).then((answer) => {
    isSuspended = true
    return answer
  })
  // Whoever waits for the tab is seen waiting by the server.
  for (let isWaiting = false; !isWaiting;) {
    const [row] = await net.opened.database.read('test.waiting', (tx) =>
      tx.query<{ count: bigint }>({
        name: 'test.waiting',
        text: `select count(*) as count from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
      }),
    )
    isWaiting = (row?.count ?? 0n) > 0n
  }
  assert.equal(isSuspended, false)
  mayCommit.resolve(undefined)
  await holding
  assert.equal((await suspending).status, 200)
  assert.equal(await order(scene), 'account_suspended')
})
