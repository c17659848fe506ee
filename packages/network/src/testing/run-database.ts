// A small program for tests: a network's database in its own process. Says one JSON line, ends on SIGTERM.
// Usage: node run-database.ts <data folder>

import { connectDatabase, createLog } from '../platform/index.ts'

const dataDir = process.argv[2]
if (dataDir === undefined) throw new Error('usage: run-database.ts <data folder>')
const say = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`)
try {
  const connected = await connectDatabase({
    dataDir,
    log: createLog('warn', (line) => process.stderr.write(line)),
    onLockLost: () => process.exit(3),
  })
  process.on('SIGTERM', () => {
    void connected.close().then(() => process.exit(0))
  })
  say({ url: connected.url, description: connected.description })
  // Nothing else keeps the process up.
  setInterval(() => undefined, 60_000)
} catch (error) {
  say({ error: (error as Error).message, code: (error as { code?: string }).code })
  process.exit(2)
}
