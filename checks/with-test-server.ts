// A throwaway PostgreSQL for as long as something runs; the one that is given in the environment, where one is.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startGuardedServer, testUrlVariable } from '../packages/network/src/testing/test-server.ts'

export async function withTestServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const given = process.env[testUrlVariable]
  if (given !== undefined) return await work(given)
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'tallystick-run-'))
  // As root, PostgreSQL runs as another user, who has to enter it.
  chmodSync(dataDir, 0o755)
  try {
    const server = await startGuardedServer(dataDir, { graceMs: 0 })
    try {
      return await work(server.url)
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
