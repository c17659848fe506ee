// A reporter for node:test that prints the slowest files, and writes down which failed.
import { writeFileSync } from 'node:fs'
import path from 'node:path'

interface TestEvent {
  readonly type: string
  readonly data: {
    readonly file?: string
    readonly success?: boolean
    readonly nesting?: number
    readonly name?: string
    readonly details?: { readonly duration_ms?: number; readonly type?: string }
  }
}

async function* reportFiles(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const totals = new Map<string, number>()
  const failed = new Set<string>()
  for await (const { type, data } of source) {
    // A summary is of a file; the last one, of the whole run, names none.
    if (type === 'test:summary' && data.file !== undefined && data.success === false)
      failed.add(data.file)
    if (type !== 'test:pass' && type !== 'test:fail') continue
    if (data.nesting !== 0 || data.file === undefined) continue
    // A file whose process died has no summary.
    if (type === 'test:fail' && data.file.endsWith('.test.ts')) failed.add(data.file)
    totals.set(data.file, (totals.get(data.file) ?? 0) + (data.details?.duration_ms ?? 0))
  }
  const written = process.env['TALLYSTICK_TEST_FAILED']
  if (written !== undefined) writeFileSync(written, [...failed].join('\n'))
  const shown = Number(process.env['TALLYSTICK_TEST_SLOWEST'] ?? '10')
  const slowest = [...totals].sort(([, left], [, right]) => right - left).slice(0, shown)
  if (slowest.length === 0) return
  yield '\nslowest files (sum of their tests)\n'
  for (const [file, ms] of slowest) {
    yield `${(ms / 1000).toFixed(1).padStart(7)} s  ${path.relative(process.cwd(), file)}\n`
  }
}

// node:test takes a reporter as a default export.
export { reportFiles as default }
