// Loaded into each test process by run-tests.ts: notes at its end what the file took, with the processes it started
// and saw end, such as a browser. The database, which all files share, is in none of them.
import { appendFileSync, readFileSync } from 'node:fs'
import path from 'node:path'

const costsFile = process.env['TALLYSTICK_TEST_COSTS']
const file = path.relative(process.cwd(), process.argv[1] ?? '')
// Programs that a test starts have the same environment.
if (costsFile !== undefined && file.endsWith('.test.ts')) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    const cpuSeconds = (user + system) / 1e6 + childrenSeconds()
    appendFileSync(
      costsFile,
      `${JSON.stringify({ file, cpuSeconds, seconds: process.uptime() })}\n`,
    )
  })
}

/** Linux alone tells, in hundredths (proc(5), cutime and cstime). */
function childrenSeconds(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[13]) + Number(fields[14])) / 100
  } catch {
    return 0
  }
}
