// All tests, side by side, on one throwaway PostgreSQL. Usage: node checks/run-tests.ts [files or node options …]
// Where all are run and a few files fail, each is run once more by itself: what passes then is told as unsteady at the
// end. It is a fault to be mended all the same, but no verdict on whatever was changed.

import { spawn } from 'node:child_process'
import { globSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { testUrlVariable } from '../packages/network/src/testing/test-server.ts'
import { withTestServer } from './with-test-server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const patterns = ['packages/*/src/**/*.test.ts', 'examples/**/*.test.ts', 'checks/**/*.test.ts']
const slowestShown = 10
// A bound on hanging, not on speed: a machine may well be ten times slower than the one this was written on.
const testTimeoutMs = 900_000
// More failing files than this are no accident.
const unsteadyFilesMax = 3

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const options = args.filter((arg) => arg.startsWith('-'))
  const named = args.filter((arg) => !arg.startsWith('-'))
  const files = globSync(named.length > 0 ? named : patterns, {
    cwd: root,
    exclude: (name) => name === 'node_modules',
  }).sort()
  if (files.length === 0) {
    console.error('no test files')
    return 1
  }
  const failedFile = path.join(os.tmpdir(), `tallystick-failed-${process.pid}`)
  try {
    return await withTestServer(async (databaseUrl) => {
      const run: Run = { options, databaseUrl, failedFile }
      const code = await runNode(files, run)
      return code === 0 || named.length > 0 ? code : await runFailedAgain(run)
    })
  } finally {
    rmSync(failedFile, { force: true })
  }
}

interface Run {
  readonly options: readonly string[]
  readonly databaseUrl: string
  /** Where the reporter writes which files failed. */
  readonly failedFile: string
}

/** @returns 0 where each of the files passes by itself. */
async function runFailedAgain(run: Run): Promise<number> {
  const failed = readFileSync(run.failedFile, 'utf8').split('\n').filter(Boolean)
  if (failed.length === 0 || failed.length > unsteadyFilesMax) return 1
  for (const file of failed) {
    console.log(`\nonce more, by itself: ${path.relative(root, file)}`)
    if ((await runNode([file], run)) !== 0) return 1
  }
  console.log('\nunsteady (failed beside the others, passed alone; to be mended):')
  for (const file of failed) console.log(`  ${path.relative(root, file)}`)
  return 0
}

async function runNode(
  files: readonly string[],
  { options, databaseUrl, failedFile }: Run,
): Promise<number> {
  const reporter = fileURLToPath(new URL('./report-files.ts', import.meta.url))
  const bound = new URL('./bound-test-file.ts', import.meta.url).href
  const child = spawn(
    process.execPath,
    [
      '--test',
      `--test-concurrency=${os.availableParallelism()}`,
      `--test-timeout=${testTimeoutMs}`,
      `--import=${bound}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${reporter}`,
      '--test-reporter-destination=stdout',
      ...options,
      ...files,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        [testUrlVariable]: databaseUrl,
        TALLYSTICK_TEST_SLOWEST: String(slowestShown),
        TALLYSTICK_TEST_FAILED: failedFile,
      },
    },
  )
  const stop = (signal: NodeJS.Signals): void => {
    child.kill(signal)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve(code ?? 1)
    })
  })
}
