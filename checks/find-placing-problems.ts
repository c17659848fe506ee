// Holds statements against the list of those that are still to be turned: it may only get shorter.
import { findUnplaced } from './find-unplaced.ts'
import type { Statement } from './read-statements.ts'

/**
 * A line of the list is the name of a statement, and ` — ` with a reason where it speaks of many buckets on purpose.
 * Lines that begin with `#` explain.
 */
export function findPlacingProblems({
  statements,
  isByBucket,
  list,
}: {
  readonly statements: readonly Statement[]
  readonly isByBucket: (table: string) => boolean
  /** `withoutReason`: how many statements stand in it that nobody has turned yet. */
  readonly list: { readonly file: string; readonly text: string; readonly withoutReason: number }
}): readonly string[] {
  const lines = list.text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const names = lines.map((line) => line.split(' — ')[0] ?? '')
  const problems: string[] = []
  const unplaced = new Set<string>()
  for (const { name, file, texts } of statements) {
    const tables = new Set(texts.flatMap((text) => findUnplaced(text, isByBucket)))
    if (tables.size === 0) continue
    unplaced.add(name)
    if (names.includes(name)) continue
    const what = [...tables].join(', ')
    problems.push(`${file}: ${name} does not say its bucket: ${what} (\`bucket = $1\`)`)
  }
  for (const [at, name] of names.entries()) {
    if (names.indexOf(name) < at) problems.push(`${list.file}: ${name} stands there twice`)
    else if (!unplaced.has(name)) problems.push(`${list.file}: ${name} is in order; take it out`)
  }
  const withoutReason = lines.filter((line) => !line.includes(' — ')).length
  if (withoutReason !== list.withoutReason) {
    const what = withoutReason > list.withoutReason ? 'only gets shorter' : 'is shorter: say so in'
    problems.push(`${list.file}: the list ${what} checks/placings.ts: ${withoutReason} statements`)
  }
  return problems
}
