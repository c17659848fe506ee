// The simulator's adapter: the contract over each of its transports, and what is its own.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cardOrder, chargesTo, nextId } from './testing/stand-in.ts'
import type { StandIn } from './testing/stand-in.ts'
import { testAdapterContract } from './testing/adapter-contract.ts'
import { openSimulatorStandIn } from './testing/open-simulator-stand-in.ts'

const transports = [
  { batches: 'api', lostAs: 'cut' },
  { batches: 'csv', lostAs: '504' },
  { batches: 'ndjson', lostAs: 'cut' },
] as const

for (const transport of transports) {
  const open = () => openSimulatorStandIn(transport)
  testAdapterContract(`simulator by ${transport.batches}`, open, { hasCardPage: true })
}

for (const transport of transports) {
  const { batches } = transport
  let standIn: StandIn
  before(async () => {
    standIn = await openSimulatorStandIn(transport)
  })
  after(() => standIn.close())

  test(`${batches}: a token that the format has to quote arrives as it is`, async () => {
    const batch = { batch: nextId('bat'), charges: chargesTo('pm_card_ok', 'pm,with"quotes"') }
    assert.deepEqual(await standIn.adapter.submitBatch(batch), { outcome: 'accepted' })
    const fetched = await standIn.adapter.fetchReport(batch.batch)
    assert.ok(fetched.outcome === 'ready')
    const reasons = fetched.report.lines.map(({ reason }) => reason)
    assert.deepEqual(reasons, [null, 'payment_method_unknown'])
  })

  test(`${batches}: a refusal names the status and the code of the answer`, async () => {
    const batch = { batch: nextId('bat'), charges: chargesTo('pm_card_ok') }
    await standIn.adapter.submitBatch(batch)
    const charges = batch.charges.map((charge) => ({ ...charge, amountMicros: 4_510_000n }))
    assert.deepEqual(await standIn.adapter.submitBatch({ ...batch, charges }), {
      outcome: 'refused',
      detail: '409 charge_conflict',
    })
  })

  test(`${batches}: a card is named by brand and last digits, to the end of its month`, async () => {
    const { cardPage } = standIn.adapter
    assert.ok(cardPage)
    const order = cardOrder()
    const { url } = await cardPage.start(order)
    standIn.actOnCardPage?.(url, 'verify')
    const { paymentMethod } = await cardPage.find(order.id)
    assert.equal(paymentMethod?.label, 'Visa ending in 4242')
    assert.equal(paymentMethod.expiresOn.toString(), '2040-12-31')
  })
}
