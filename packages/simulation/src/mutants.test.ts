// The simulation would find bugs: each of these, planted into a world, is found within a few seeds and named.
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { runSeed } from './run-seed.ts'
import { mutants } from './testing/mutants.ts'
import { makeTemplate } from './world/lite-server.ts'

// Those that go by the JSON API.
const usualSeeds = Array.from({ length: 20 }, (_, at) => 3 * (at + 1))
const usualStepCount = 250

let template: Blob
before(async () => {
  template = await makeTemplate()
})

describe('planted bugs', () => {
  for (const { name, rules, seams, foundBy, world } of mutants) {
    test(`${name}: ${rules.join(' or ')}`, async () => {
      const { seeds, ...steps } = world ?? { seeds: usualSeeds, stepCount: usualStepCount }
      for (const seed of foundBy === undefined ? seeds : [foundBy, ...seeds]) {
        const { violation } = await runSeed({
          seed,
          ...steps,
          template,
          auditEvery: 25,
          seams: seams(),
        })
        if (violation === undefined) continue
        assert.ok(rules.includes(violation.rule), violation.detail)
        return
      }
      assert.fail('it was not found')
    })
  }
})
