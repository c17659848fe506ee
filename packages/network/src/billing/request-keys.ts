// Which payment requests the lines of a report may name. Pure.
import { bucketOf, isId } from '../platform/index.ts'
import type { ReportLine } from '../processors/index.ts'

/** The requests that the lines name, each once, in lock order; texts that can be no request are left out. */
export function requestKeysOf(lines: readonly ReportLine[]) {
  const ids = new Set(lines.map(({ request }) => request).filter(isRequestId))
  return [...ids]
    .map((request) => ({ bucket: bucketOf(request), request }))
    .sort((a, b) => a.bucket - b.bucket || (a.request < b.request ? -1 : 1))
}

function isRequestId(text: string): boolean {
  if (!isId('req', text)) return false
  try {
    bucketOf(text)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
