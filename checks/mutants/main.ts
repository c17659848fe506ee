// Plants faults into the product one by one, and sees that the test which is named for each fails.
// Usage: npm run mutants [-- part of a fault or of a file …]
import { spawn } from 'node:child_process'
import os from 'node:os'
import { fileURLToPath } from 'node:url'
import { testUrlVariable } from '../../packages/network/src/testing/test-server.ts'
import { withTestServer } from '../with-test-server.ts'
import type { Mutant } from './mutant.ts'
import { mutants } from './mutants.ts'
import { plantedVariable } from './planted.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

process.exitCode = await main(process.argv.slice(2))

async function main(wanted: readonly string[]): Promise<number> {
  const chosen = mutants.filter(
    ({ fault, file }) =>
      wanted.length === 0 || wanted.some((part) => `${fault} ${file}`.includes(part)),
  )
  const waiting = [...chosen]
  const alive: Mutant[] = []
  const work = async (url: string): Promise<void> => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const startedMs = performance.now()
      const isKilled = await isKilledBy(mutant, url)
      if (!isKilled) alive.push(mutant)
      const seconds = ((performance.now() - startedMs) / 1000).toFixed(0).padStart(3)
      const { fault, file, killer } = mutant
      console.log(`${isKilled ? 'killed' : 'LIVES '} ${seconds} s  ${fault}`)
      console.log(`              in ${file}; by ${killer.file}: ${killer.test}`)
    }
  }
  await withTestServer((url) =>
    Promise.all(Array.from({ length: os.availableParallelism() }, () => work(url))),
  )
  console.log(`${chosen.length - alive.length} of ${chosen.length} killed`)
  return alive.length === 0 && chosen.length > 0 ? 0 : 1
}

/** The killer itself has to fail: a fault after which its file cannot even be loaded proves nothing. */
async function isKilledBy({ killer, file, from, to }: Mutant, url: string): Promise<boolean> {
  const child = spawn(process.execPath, ['--test', '--test-reporter=tap', killer.file], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${new URL('./plant.ts', import.meta.url).href}`,
      [plantedVariable]: JSON.stringify({ file, from, to }),
      [testUrlVariable]: url,
    },
  })
  let report = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (report += text))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return code !== 0 && report.split('\n').some((line) => isFailureOf(line, killer.test))
}

function isFailureOf(line: string, test: string): boolean {
  const [, name] = /^\s*not ok \d+ - (.*)$/.exec(line) ?? []
  // The reporter escapes what has a meaning to it.
  return name?.replaceAll('\\', '').startsWith(test.replaceAll('\\', '')) === true
}
