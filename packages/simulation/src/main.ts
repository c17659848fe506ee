// npm run sim: the world from many seeds. Exits 1 when a rule did not hold.
import { parseArgs } from 'node:util'
import { parseSeeds } from './parse-seeds.ts'
import { runPlainSeed } from './run-plain-seed.ts'
import { runSeed } from './run-seed.ts'
import type { SeedResult } from './run-seed.ts'
import { spreadSeeds } from './spread-seeds.ts'
import { printSummary, summarize } from './summarize.ts'
import { makeTemplate } from './world/lite-server.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1..20' },
    steps: { type: 'string', default: '500' },
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    twice: { type: 'boolean', default: false },
    books: { type: 'boolean', default: false },
  },
})
const seeds = parseSeeds(values.seeds)
const stepCount = Number(values.steps)
const startedMs = performance.now()
const results: SeedResult[] = []
const hashes = new Map<number, string>()
// With --json, stdout is for the one document.
const say = (line: string) => process.stderr.write(`${line}\n`)

function note(result: SeedResult): boolean {
  const { seed, hash, steps, violation } = result
  const before = hashes.get(seed)
  hashes.set(seed, hash)
  if (before === undefined) results.push(result)
  if (before !== undefined && before !== hash) {
    say(`seed ${seed} gave ${before}, and then ${hash}`)
    process.exitCode = 1
  }
  if (violation === undefined) {
    say(`seed ${seed}: ${steps} steps, ${hash}`)
    return true
  }
  say([...violation.lastLines, `seed ${seed}, step ${steps}: ${violation.detail}`].join('\n'))
  say(`see it again: npm run sim -- --seeds ${seed} --steps ${stepCount} --verbose`)
  process.exitCode = 1
  return false
}

/** Of plain worlds: two versions of the network that print the same kept the same books. */
async function printBooks(): Promise<void> {
  const template = await makeTemplate()
  for (const seed of seeds) {
    const books = await runPlainSeed({ seed, stepCount, template })
    const { hash, transferCount, balanceCount, lineCount } = books
    const counts = `${transferCount} transfers, ${balanceCount} balances, ${lineCount} lines`
    console.log(`seed ${seed}: ${hash}, ${counts}`)
  }
}

if (values.books) {
  await printBooks()
  process.exit()
}
if (values.verbose) {
  const template = await makeTemplate()
  for (const seed of seeds) note(await runSeed({ seed, stepCount, template, onLine: say }))
} else {
  const asked = values.twice ? [...seeds, ...seeds] : seeds
  await spreadSeeds({ seeds: asked, stepCount, onResult: note })
}
const summary = summarize(results)
if (values.json) console.log(JSON.stringify(summary, undefined, 2))
else console.log(printSummary(summary, performance.now() - startedMs))
