// All tests, side by side, on one throwaway PostgreSQL. Usage: node checks/run-tests.ts [files or node options …]
// Where all are run and a few files fail, each is run once more by itself: what passes then is told as unsteady at the
// end. It is a fault to be mended all the same, but no verdict on whatever was changed.

import { globSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { fileURLToPath } from 'node:url'
import { testUrlVariable } from '../packages/network/src/testing/test-server.ts'
import { printCosts } from './print-costs.ts'
import { withTestServer } from './with-test-server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const patterns = ['packages/*/src/**/*.test.ts', 'examples/**/*.test.ts', 'checks/**/*.test.ts']
// What takes a minute and more begins first, so that no run ends with one of them alone on the machine.
const longFiles = [
  'packages/simulation/src/mutants.test.ts',
  'packages/network/src/journeys/bad-input.test.ts',
  'packages/network/src/billing/processor-rounds.test.ts',
  'packages/network/src/web/gallery/narrow.test.ts',
  'packages/packing/src/packages.test.ts',
]
// A bound on hanging, not on speed: a machine may well be ten times slower than the one this was written on.
const testTimeoutMs = 900_000
// More failing files than this are no accident.
const unsteadyFilesMax = 3

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const options = args.filter((arg) => arg.startsWith('-'))
  const named = args.filter((arg) => !arg.startsWith('-'))
  const found = globSync(named.length > 0 ? named : patterns, {
    cwd: root,
    exclude: (name) => name === 'node_modules',
  }).sort()
  if (found.length === 0) {
    console.error('no test files')
    return 1
  }
  const isLong = (file: string) => longFiles.includes(file)
  const files = [...found.filter(isLong), ...found.filter((file) => !isLong(file))]
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tallystick-tests-'))
  try {
    return await withTestServer(async (databaseUrl) => {
      const how = { options, databaseUrl, folder }
      const failed = await runFiles(files, how)
      if (failed.length === 0) return 0
      return named.length > 0 ? 1 : await runAgain(failed, how)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface How {
  /** Of node, for each file's process. */
  readonly options: readonly string[]
  readonly databaseUrl: string
  /** For what the processes of one run leave to each other. */
  readonly folder: string
}

/** @returns 0 where each of the files passes by itself. */
async function runAgain(failed: readonly string[], how: How): Promise<number> {
  if (failed.length > unsteadyFilesMax) return 1
  for (const file of failed) {
    console.log(`\nonce more, by itself: ${file}`)
    if ((await runFiles([file], how)).length > 0) return 1
  }
  console.log('\nunsteady (failed beside the others, passed alone; to be mended):')
  for (const file of failed) console.log(`  ${file}`)
  return 0
}

/** @returns the files that failed. */
async function runFiles(files: readonly string[], how: How): Promise<readonly string[]> {
  const costsFile = path.join(how.folder, 'costs')
  const failed = new Set<string>()
  const events = run({
    files: files.map((file) => path.join(root, file)),
    cwd: root,
    concurrency: os.availableParallelism(),
    execArgv: [
      `--test-timeout=${testTimeoutMs}`,
      `--import=${new URL('./bound-test-file.ts', import.meta.url).href}`,
      `--import=${new URL('./note-cost.ts', import.meta.url).href}`,
      ...how.options,
    ],
    env: {
      ...process.env,
      [testUrlVariable]: how.databaseUrl,
      TALLYSTICK_TEST_COSTS: costsFile,
      // Nearly every file reads in the same thousand modules, which are compiled once.
      NODE_COMPILE_CACHE: path.join(how.folder, 'compiled'),
    },
  })
  // A summary is of a file; the last one, of the whole run, names none. A file whose process died has no summary.
  events.on('test:summary', ({ file, success }) => {
    if (file !== undefined && !success) failed.add(path.relative(root, file))
  })
  events.on('test:fail', ({ file, nesting }) => {
    const name = file === undefined ? '' : path.relative(root, file)
    if (nesting === 0 && files.includes(name)) failed.add(name)
  })
  for await (const text of events.compose(spec)) process.stdout.write(String(text))
  printCosts(costsFile)
  return [...failed]
}
