import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { LostAnswer } from './misbehaviour.ts'
import type { Processor } from './create-processor.ts'
import { startProcessor } from './start-processor.ts'
import { apiKey, charge, controlKey } from './testing/try-out.ts'

const keys = { apiKey, controlKey }
const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
const makeBody = (id: string) => JSON.stringify({ id: `bat_${id}`, charges: [charge(id)] })

function post(url: string, id: string, signal?: AbortSignal) {
  const path = `${url}/v1/charge-batches`
  return fetch(path, { method: 'POST', headers, body: makeBody(id), signal: signal ?? null })
}

/** Until a batch has come in. */
async function arrives(processor: Processor, batch: string): Promise<void> {
  while (processor.findBatch(batch) === undefined) await new Promise((r) => setTimeout(r, 5))
}

test('over HTTP: an answer that never comes, a cut one, a 504; each is charged once', async (t) => {
  const { processor, url, close } = await startProcessor({ port: 0, ...keys })
  t.after(close)
  const outcomes: [LostAnswer, RegExp | number][] = [
    ['none', /aborted/],
    ['cut', /fetch failed/],
    ['504', 504],
  ]
  for (const [timeOutAnswer, wanted] of outcomes) {
    processor.misbehave({ timeOutCalls: 1, timeOutAnswer })
    const patience = new AbortController()
    const asked = post(url, timeOutAnswer, patience.signal).then(({ status }) => status)
    // Only an answer that never comes has to be given up on.
    if (timeOutAnswer === 'none') {
      void arrives(processor, `bat_${timeOutAnswer}`).then(() => {
        patience.abort()
      })
    }
    if (typeof wanted === 'number') assert.equal(await asked, wanted)
    else await assert.rejects(asked, wanted)
    assert.ok(processor.findBatch(`bat_${timeOutAnswer}`))
    assert.equal((await post(url, timeOutAnswer)).status, 200)
  }
  assert.equal(processor.book().entries.length, 3)
})

test('closing ends a call that waits for an answer that was to be lost', async () => {
  const { processor, url, close } = await startProcessor({ port: 0, ...keys })
  processor.misbehave({ timeOutCalls: 1, timeOutAnswer: 'none' })
  const asked = assert.rejects(post(url, 'a'), /fetch failed/)
  await arrives(processor, 'bat_a')
  await close()
  await asked
})

test('reports are pushed without being asked', async (t) => {
  const bodies: string[] = []
  const receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      bodies.push(body)
      response.end()
      receiver.emit('report')
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  t.after(() => receiver.close())
  const { port } = receiver.address() as AddressInfo
  const reportPush = { url: `http://127.0.0.1:${port}/reports`, secret: 's3' }
  const { url, close } = await startProcessor({ port: 0, ...keys, reportPush })
  t.after(close)
  await post(url, 'a')
  await once(receiver, 'report')
  assert.match(bodies[0] ?? '', /"request":"a","status":"paid"/)
})

test('a taken port is an error, and the file is let go', async (t) => {
  const { port, close } = await startProcessor({ port: 0, ...keys })
  t.after(close)
  await assert.rejects(startProcessor({ port, ...keys }), { code: 'EADDRINUSE' })
})

test('kill -9: what was answered is there after a restart', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'processor-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'book.jsonl')
  const program = `
    import { startProcessor } from ${JSON.stringify(new URL('start-processor.ts', import.meta.url))}
    const options = ${JSON.stringify({ port: 0, ...keys, file })}
    console.log((await startProcessor(options)).url)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program])
  t.after(() => child.kill('SIGKILL'))
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const url = line.toString().trim()
  const answered: string[] = []
  const ended = once(child, 'exit')
  for (let n = 0; n < 20; n += 1) {
    if ((await post(url, `chg${n}`)).ok) answered.push(`bat_chg${n}`)
  }
  child.kill('SIGKILL')
  await ended
  const { processor, close } = await startProcessor({ port: 0, ...keys, file })
  t.after(close)
  assert.equal(answered.length, 20)
  assert.ok(answered.every((id) => processor.findBatch(id) !== undefined))
  assert.equal(processor.book().totals[0]?.paid, '90.00')
})
