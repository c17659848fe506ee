// What happened, line by line: a hash over everything, and the last lines for people.
import { createHash } from 'node:crypto'

export interface Trace {
  add(line: string): void
  last(): readonly string[]
  hash(): string
}

const keptCount = 40

export function createTrace(onLine: (line: string) => void = () => undefined): Trace {
  const hash = createHash('sha256')
  const kept: string[] = []
  return {
    add(line) {
      hash.update(`${line}\n`)
      kept.push(line)
      if (kept.length > keptCount) kept.shift()
      onLine(line)
    },
    last: () => kept,
    hash: () => hash.copy().digest('hex').slice(0, 16),
  }
}
