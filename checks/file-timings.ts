// A reporter for node:test that prints the slowest files.

import path from 'node:path'

interface TestEvent {
  readonly type: string
  readonly data: {
    readonly file?: string
    readonly nesting?: number
    readonly name?: string
    readonly details?: { readonly duration_ms?: number; readonly type?: string }
  }
}

async function* reportSlowest(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const totals = new Map<string, number>()
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue
    if (data.nesting !== 0 || data.file === undefined) continue
    totals.set(data.file, (totals.get(data.file) ?? 0) + (data.details?.duration_ms ?? 0))
  }
  const shown = Number(process.env['TALLYSTICK_TEST_SLOWEST'] ?? '10')
  const slowest = [...totals].sort(([, left], [, right]) => right - left).slice(0, shown)
  if (slowest.length === 0) return
  yield '\nslowest files (sum of their tests)\n'
  for (const [file, ms] of slowest) {
    yield `${(ms / 1000).toFixed(1).padStart(7)} s  ${path.relative(process.cwd(), file)}\n`
  }
}

// node:test takes a reporter as a default export.
export { reportSlowest as default }
