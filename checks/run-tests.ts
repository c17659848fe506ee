// All tests, side by side, on one throwaway PostgreSQL. Usage: node checks/run-tests.ts [files or node options …]

import { spawn } from 'node:child_process'
import { chmodSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { startGuardedServer, testUrlVariable } from '../packages/network/src/testing/test-server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const patterns = ['packages/*/src/**/*.test.ts', 'examples/**/*.test.ts', 'checks/*.test.ts']
const slowestShown = 10
// A bound on hanging, not on speed: a machine may well be ten times slower than the one this was written on.
const testTimeoutMs = 900_000

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
  const given = process.env[testUrlVariable]
  if (given !== undefined) return runNode(files, options, given)
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'tallystick-run-'))
  // As root, PostgreSQL runs as another user, who has to enter it.
  chmodSync(dataDir, 0o755)
  const server = await startGuardedServer(dataDir, { graceMs: 0 })
  try {
    return await runNode(files, options, server.url)
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function runNode(
  files: readonly string[],
  options: readonly string[],
  databaseUrl: string,
): Promise<number> {
  const timings = fileURLToPath(new URL('./file-timings.ts', import.meta.url))
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
      `--test-reporter=${timings}`,
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
