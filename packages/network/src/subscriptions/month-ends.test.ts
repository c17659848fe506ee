// Terms that begin at the end of a month, through every layer: bought, renewed ahead and again, in one order of days.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openScript } from '../journeys/testing/open-script.ts'
import type { Json, Script, ScriptMerchant } from '../journeys/testing/open-script.ts'
import { openTestNetwork } from '../journeys/testing/open-test-network.ts'
import type { TestNetwork } from '../journeys/testing/open-test-network.ts'

let net: TestNetwork
let script: Script
let courier: ScriptMerchant

before(async () => {
  net = await openTestNetwork({ startsAt: '2027-01-28T12:00:00Z' })
  script = openScript(net)
  courier = await script.merchant('courier')
  for (const term of ['P1M', 'P3M', 'P1Y', 'P30D']) {
    await script.offer(courier, term, '1.00', { kind: 'subscription', term })
  }
})
after(() => net.close())

/** In the order of their first days: the clock only goes on. */
const chains: readonly (readonly [begins: string, term: string, ends: readonly string[]])[] = [
  ['2027-01-28', 'P1M', ['2027-02-28', '2027-03-28', '2027-04-28']],
  ['2027-01-29', 'P1M', ['2027-02-28', '2027-03-29', '2027-04-29']],
  ['2027-01-30', 'P1M', ['2027-02-28', '2027-03-30', '2027-04-30', '2027-05-30']],
  ['2027-01-31', 'P1M', ['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30']],
  ['2027-01-31', 'P3M', ['2027-04-30', '2027-07-31', '2027-10-31', '2028-01-31']],
  ['2027-01-31', 'P30D', ['2027-03-02', '2027-04-01', '2027-05-01']],
  ['2027-02-28', 'P1M', ['2027-03-28', '2027-04-28']],
  ['2028-02-29', 'P1Y', ['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29']],
]
for (const [at, [begins, term, ends]] of chains.entries()) {
  test(`${term} from ${begins}: until ${ends.join(', ')}`, async () => {
    net.clock.advance(net.clock.now().until(`${begins}T12:00:00Z`))
    const customer = await script.customer(`reader-${at}`, { time_zone: 'UTC' })
    const found = [await script.buy(customer, courier, term, `first-${at}`)]
    const { data } = await script.get(customer.token, '/subscriptions')
    const [subscription] = data as readonly Json[]
    const path = `/subscriptions/${String(subscription?.['subscription'])}/renew`
    while (found.length < ends.length) found.push(await script.post(customer.token, path, {}))
    const library = await script.get(customer.token, '/library')
    const [item] = library['data'] as readonly { readonly left: { readonly until: string } }[]
    assert.equal(item?.left.until.slice(0, 10), ends.at(-1))
    assert.deepEqual(
      found.slice(1).map((renewed) => String(renewed['access_until']).slice(0, 10)),
      ends.slice(1),
    )
  })
}
