// The books of a plain world follow from its seed alone, so that two versions of the network can be compared by them.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { runPlainSeed } from './run-plain-seed.ts'
import { makeTemplate } from './world/lite-server.ts'

let template: Blob
before(async () => {
  template = await makeTemplate()
})

test('the same seed gives the same books, another seed others, and there is something in them', async () => {
  const run = (seed: number) => runPlainSeed({ seed, stepCount: 60, template })
  const [first, again, other] = [await run(1), await run(1), await run(2)]
  assert.deepEqual(first, again)
  assert.notEqual(first.hash, other.hash)
  const { transferCount, balanceCount, lineCount } = first
  assert.ok(transferCount > 50 && balanceCount > 10 && lineCount > 50)
})
