// A few worlds hold, and the same seed is the same world.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { runSeed } from './run-seed.ts'
import { makeTemplate } from './world/lite-server.ts'

let template: Blob
before(async () => {
  template = await makeTemplate()
})

test('the same seed gives the same trace, another seed another, and no rule is broken', async () => {
  const results = []
  for (const seed of [1001, 1001, 1002]) {
    results.push(await runSeed({ seed, stepCount: 200, template }))
  }
  const [first, second, other] = results
  for (const { violation } of results) assert.equal(violation?.detail, undefined)
  assert.equal(first?.hash, second?.hash)
  assert.notEqual(first?.hash, other?.hash)
})

test('things happen: sales, billing days, reports, deaths at many points, cut connections', async () => {
  // What comes seldom is met in one of several worlds.
  const answers: string[] = []
  for (const seed of [1003, 1004, 1005]) {
    const { stats, steps, violation } = await runSeed({ seed, stepCount: 400, template })
    assert.equal(violation?.detail, undefined)
    assert.equal(steps, 400)
    assert.ok(stats.purchases > 50, `${stats.purchases} purchases`)
    assert.ok(stats.runs > 25, `${stats.runs} billing days`)
    assert.ok(stats.reports > 3, `${stats.reports} reports`)
    assert.ok(stats.deaths.size > 10, `deaths at ${stats.deaths.size} points`)
    assert.ok(stats.cuts.size >= 3, `${stats.cuts.size} kinds of cuts`)
    answers.push(...stats.happenings.keys())
  }
  for (const kind of [
    'refund: granted',
    'refund: pending',
    'refund decision: ',
    'dispute: ',
    'limits',
    'order: limit_reached',
    'freeze',
    'member: added',
    'renewal: renewed',
    'automatic on: ',
    'cancellation: ',
  ]) {
    const isThere = answers.some((answer) => answer.startsWith(kind))
    assert.ok(isThere, `nobody got the answer "${kind}"`)
  }
})
