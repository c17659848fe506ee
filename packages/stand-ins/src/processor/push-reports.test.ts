import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeProcessor, noon, readLines, sendBatch } from './testing/try-out.ts'

type Received = { readonly headers: Headers; readonly body: string }

/** A receiver that answers with the given statuses in turn, 0 meaning that it cannot be reached. */
function makeReceiver(statuses: number[]) {
  const received: Received[] = []
  const send = async (request: Request) => {
    const status = statuses.shift() ?? 204
    if (status === 0) throw new TypeError('fetch failed')
    received.push({ headers: request.headers, body: await request.text() })
    return new Response(null, { status })
  }
  return { received, reportPush: { url: 'https://network.example/reports', secret: 's3', send } }
}

test('a report is pushed signed, retried until it is taken, and then no more', async () => {
  const { received, reportPush } = makeReceiver([0, 500, 204])
  const processor = makeProcessor({ reportPush })
  await sendBatch(processor, 2)
  const waiting = []
  for (let n = 0; n < 4; n += 1) waiting.push(await processor.pushReports())
  assert.deepEqual(waiting, [1, 1, 0, 0])
  assert.equal(received.length, 2)
  const [{ headers, body } = { headers: new Headers(), body: '' }] = received
  assert.equal(readLines(body).length, 2)
  assert.equal(headers.get('processor-batch'), 'bat_1')
  const seconds = noon.epochMilliseconds / 1000
  const digest = createHmac('sha256', 's3').update(`${seconds}.${body}`).digest('hex')
  assert.equal(headers.get('processor-signature'), `t=${seconds},v1=${digest}`)
})

test('a report that was not whole is pushed again, whole; a doubled one arrives twice', async () => {
  for (const [order, sizes] of [
    [{ truncatedReports: 1 }, [undefined, 9]],
    [{ partialReports: 1 }, [undefined, undefined, 9]],
    [{ doubledReports: 1 }, [9, 9]],
    [{ delayedAskings: 2 }, [9]],
  ] as const) {
    const { received, reportPush } = makeReceiver([])
    const processor = makeProcessor({ reportPush })
    await sendBatch(processor, 9)
    processor.misbehave({ seed: 2, ...order })
    for (let n = 0; n < 5; n += 1) await processor.pushReports()
    assert.equal(received.length, sizes.length, JSON.stringify(order))
    for (const [n, size] of sizes.entries()) {
      const found = readLines(received[n]?.body ?? '').length
      assert.ok(size === undefined ? found < 9 : found === size, `${JSON.stringify(order)} ${n}`)
    }
  }
})

test('after a restart only reports that were not taken are pushed', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'processor-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'book.jsonl')
  const first = makeReceiver([204, 500])
  const processor = makeProcessor({ file, reportPush: first.reportPush })
  await sendBatch(processor, 1, 'bat_1')
  await sendBatch(processor, 2, 'bat_2')
  assert.equal(await processor.pushReports(), 1)
  const second = makeReceiver([])
  await makeProcessor({ file, reportPush: second.reportPush }).pushReports()
  assert.deepEqual(
    second.received.map(({ headers }) => headers.get('processor-batch')),
    ['bat_2'],
  )
})
