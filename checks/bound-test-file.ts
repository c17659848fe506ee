// Loaded into each test process by run-tests.ts: a file that hangs fails and says why, instead of holding up all the
// others for ever. Node bounds single tests, but neither hooks nor a process that something keeps open.
import path from 'node:path'
import { after } from 'node:test'

const fileMs = Number(process.env['TALLYSTICK_TEST_FILE_MS'] ?? '1800000')
const closingMs = Number(process.env['TALLYSTICK_TEST_CLOSING_MS'] ?? '120000')

failAfter(fileMs, 'is still not done')
after(() => {
  failAfter(closingMs, 'has run its tests, but something keeps its process open')
})

/** Does not keep the process up itself. */
function failAfter(ms: number, what: string): void {
  const file = path.relative(process.cwd(), process.argv[1] ?? '')
  setTimeout(() => {
    const open = [...new Set(process.getActiveResourcesInfo())].join(', ')
    process.stderr.write(`${file} ${what} after ${ms / 1000} s; open: ${open}\n`)
    process.exit(1)
  }, ms).unref()
}
