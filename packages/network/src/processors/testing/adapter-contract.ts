// What every processor adapter must hold to, as tests: each kind runs them against a stand-in that does wrong.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { testBatches } from './batch-contract.ts'
import { testCardPage } from './card-page-contract.ts'
import { testReports } from './report-contract.ts'
import { testReturns } from './return-contract.ts'
import type { OpenStandIn, StandIn } from './stand-in.ts'

/** For each way in which an adapter can be set up, once. */
export function testAdapterContract(
  name: string,
  open: OpenStandIn,
  { hasCardPage }: { readonly hasCardPage: boolean },
): void {
  describe(`${name}, the contract of adapters`, () => {
    let standIn: StandIn
    const getStandIn = () => standIn
    before(async () => {
      standIn = await open()
    })
    after(() => standIn.close())
    beforeEach(() => standIn.behave())

    test('it is of a kind that can stand in the name of an account, with a card page or without', () => {
      assert.match(standIn.adapter.kind, /^[a-z][a-z0-9-]{0,30}$/)
      assert.ok(Object.keys(standIn.cutOff).length > 0)
      assert.equal(standIn.adapter.cardPage !== undefined, hasCardPage)
    })
    testBatches(getStandIn)
    testReports(getStandIn)
    testReturns(getStandIn)
    if (hasCardPage) testCardPage(getStandIn)
  })
}
