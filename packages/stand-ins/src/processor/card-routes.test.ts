import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Processor } from './create-processor.ts'
import { testCards } from './test-cards.ts'
import { call, charge, makeProcessor, readLines, sessionOrder } from './testing/try-out.ts'

const wireOrder = {
  id: 'set_1',
  currency: 'USD',
  return_url: sessionOrder.returnUrl,
  customer_reference: 'pac_1',
  postal_code: '10115',
  country: 'DE',
}

async function openPage(processor: Processor, change = {}): Promise<string> {
  const opened = await call(processor, 'POST', '/v1/setup-sessions', { ...wireOrder, ...change })
  assert.equal(opened.status, 201)
  return new URL(opened.json.url).pathname
}

async function submit(processor: Processor, path: string, change: Record<string, string> = {}) {
  const fields = { number: '4242424242424242', expiry: '08/29', cvc: '123', postal_code: '10115' }
  const response = await processor.fetch(
    new Request(`http://processor.example${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...fields, ...change }),
    }),
  )
  return {
    status: response.status,
    location: response.headers.get('location'),
    page: await response.text(),
  }
}

const table = [
  ['4242424242424242', 'verified', undefined, 'paid'],
  ['5555555555554444', 'verified', undefined, 'paid'],
  ['378282246310005', 'verified', undefined, 'paid'],
  ['4000000000000002', 'open', 'card_declined', undefined],
  ['4000000000000069', 'open', 'card_expired', undefined],
  ['4000000000000010', 'open', 'postal_code_mismatch', undefined],
  ['4000000000000341', 'verified', undefined, 'card_declined'],
  ['4000002500003155', 'verified', undefined, 'authentication_required'],
] as const

test('each test card: what the page answers, what the book says, what a charge does later', async () => {
  assert.deepEqual(
    table.map(([number]) => number),
    testCards.map(({ number }) => number),
  )
  for (const [number, status, failure, atCharge] of table) {
    const processor = makeProcessor()
    const path = await openPage(processor)
    const submitted = await submit(processor, path, {
      number,
      cvc: number.startsWith('3') ? '1234' : '123',
    })
    const session = (await call(processor, 'GET', '/v1/setup-sessions/set_1')).json
    assert.equal(session.status, status, number)
    assert.equal(session.failure, failure, number)
    const [first, second, ...more] = processor.book().entries
    assert.deepEqual(more, [])
    assert.deepEqual([first?.kind, first?.amount], ['authorization', '1.00'])
    const isHeld = failure === undefined || failure === 'postal_code_mismatch'
    assert.equal(first?.status, isHeld ? 'approved' : 'declined', number)
    assert.equal(second?.status, isHeld ? 'voided' : undefined, number)
    assert.equal(processor.book().totals[0]?.held, '0.00')
    if (atCharge === undefined) {
      assert.equal(submitted.status, 422, number)
      assert.equal(session.payment_method, undefined)
      continue
    }
    assert.equal(submitted.status, 303, number)
    assert.equal(
      submitted.location,
      'https://network.example/register?step=card&session=set_1',
      number,
    )
    const { token, ...card } = session.payment_method
    assert.equal(card.last4, number.slice(-4))
    assert.deepEqual([card.exp_month, card.exp_year], [8, 2029])
    const charges = [charge('chg_1', { payment_method: token })]
    await call(processor, 'POST', '/v1/charge-batches', { id: 'bat_1', charges })
    const [line] = readLines((await call(processor, 'GET', '/v1/charge-batches/bat_1/report')).text)
    assert.equal(line?.reason ?? line?.status, atCharge, number)
  }
})

test('a refusal stands at its field, keeps what was typed but not the code, and may be retried', async () => {
  const processor = makeProcessor()
  const path = await openPage(processor)
  const refused = await submit(processor, path, { number: '4000 0000 0000 0002', cvc: '987' })
  assert.match(refused.page, /id="number-error">The bank declined this card/)
  assert.match(refused.page, /value="4000 0000 0000 0002"/)
  assert.ok(!refused.page.includes('"987"'))
  const malformed = await submit(processor, path, { expiry: '01/20', cvc: '' })
  assert.match(malformed.page, /id="expiry-error">This card has expired/)
  assert.match(malformed.page, /id="cvc-error"/)
  assert.equal((await submit(processor, path)).status, 303)
  const session = (await call(processor, 'GET', '/v1/setup-sessions/set_1')).json
  assert.deepEqual([session.status, session.failure], ['verified', undefined])
})

test('what is typed comes back escaped', async () => {
  const processor = makeProcessor()
  const path = await openPage(processor)
  const { page } = await submit(processor, path, { number: '"><script>alert(1)</script>' })
  assert.doesNotMatch(page, /<script/)
})

test('a second click authorizes nothing more and leads to the same place', async () => {
  const processor = makeProcessor()
  const path = await openPage(processor)
  const [first, second] = [await submit(processor, path), await submit(processor, path)]
  assert.equal(first.location, second.location)
  assert.equal(processor.book().entries.length, 2)
})

test('the fifth refused card ends the session', async () => {
  const processor = makeProcessor()
  const path = await openPage(processor)
  for (let n = 0; n < 5; n += 1) await submit(processor, path, { number: '4000000000000002' })
  const session = (await call(processor, 'GET', '/v1/setup-sessions/set_1')).json
  assert.deepEqual(session, { id: 'set_1', status: 'failed', failure: 'card_declined' })
  assert.equal((await submit(processor, path)).status, 422)
  assert.equal(processor.book().entries.length, 5)
})

test('cancel leads back, and nothing can be tried afterwards', async () => {
  const processor = makeProcessor()
  const path = await openPage(processor)
  const response = await processor.fetch(new Request(`http://processor.example${path}/cancel`))
  assert.equal(response.status, 303)
  const back = 'https://network.example/register?step=card&session=set_1&cancelled=1'
  assert.equal(response.headers.get('location'), back)
  assert.equal((await submit(processor, path)).status, 422)
  const session = (await call(processor, 'GET', '/v1/setup-sessions/set_1')).json
  assert.equal(session.status, 'cancelled')
})

test('currencies without cents are tried with 100', async () => {
  const processor = makeProcessor()
  await submit(processor, await openPage(processor, { currency: 'JPY' }))
  assert.equal(processor.book().entries[0]?.amount, '100')
})

test('the same order opens the same page; other content, and wrong content, is refused', async () => {
  const processor = makeProcessor()
  const path = await openPage(processor)
  const again = await call(processor, 'POST', '/v1/setup-sessions', wireOrder)
  assert.deepEqual([again.status, new URL(again.json.url).pathname], [200, path])
  const refusals = [
    [{ postal_code: '10117' }, 409, 'session_conflict'],
    [{ id: 'set_2', return_url: 'javascript:alert(1)' }, 400, 'invalid_request'],
    [{ id: 'set_2', return_url: 'somewhere' }, 400, 'invalid_request'],
    [{ id: 'set_2', currency: 'XYZ' }, 422, 'currency_unknown'],
    [{ id: 'set 2' }, 400, 'invalid_request'],
    [{ id: 'set_2', card: '4242' }, 400, 'invalid_request'],
  ] as const
  for (const [change, status, code] of refusals) {
    const body = { ...wireOrder, ...change }
    const answer = await call(processor, 'POST', '/v1/setup-sessions', body)
    assert.deepEqual([answer.status, answer.json.code], [status, code], JSON.stringify(change))
  }
  assert.equal((await call(processor, 'GET', '/v1/setup-sessions/set_2')).status, 404)
})

test('a saved card expires with the clock', async () => {
  let now = Temporal.Instant.from('2026-03-10T12:00:00Z')
  const processor = makeProcessor({ clock: () => now })
  await submit(processor, await openPage(processor), { expiry: '08/29' })
  const { token } = (await call(processor, 'GET', '/v1/setup-sessions/set_1')).json.payment_method
  for (const [at, id, wanted] of [
    ['2029-08-31T23:00:00Z', 'a', 'paid'],
    ['2029-09-01T00:00:00Z', 'b', 'card_expired'],
  ] as const) {
    now = Temporal.Instant.from(at)
    const charges = [charge(`chg_${id}`, { payment_method: token })]
    await call(processor, 'POST', '/v1/charge-batches', { id: `bat_${id}`, charges })
    const { text } = await call(processor, 'GET', `/v1/charge-batches/bat_${id}/report`)
    const [line] = readLines(text)
    assert.equal(line?.reason ?? line?.status, wanted)
  }
})
