// Finds statements that change what processes remember without counting the change.
import type { CountedTable } from '../packages/network/src/purchases/counted-tables.ts'
import type { Statement } from './read-statements.ts'

const verbs = [
  ['insert', /\binsert into ([a-z_]+)/g],
  ['update', /(?<!\b(?:for|do|key) )\bupdate ([a-z_]+)/g],
  ['delete', /\bdelete from ([a-z_]+)/g],
] as const

/**
 * One line for each statement that writes a counted table and does not begin with the counter of its place, or never asks
 * for it: then nothing says that it is counted before the rows are touched.
 */
export function findUncounted(
  statements: readonly Statement[],
  {
    tables,
    counters,
  }: {
    readonly tables: Readonly<Record<string, CountedTable>>
    readonly counters: Readonly<Record<CountedTable['where'], string>>
  },
): readonly string[] {
  return statements.flatMap(({ name, file, texts }) =>
    texts.flatMap((text) =>
      writtenTables(text).flatMap(({ verb, table }) => {
        const counted = Object.hasOwn(tables, table) ? tables[table] : undefined
        if (counted === undefined || !counted.writes.includes(verb)) return []
        const isCounted = text.trimStart().startsWith(counters[counted.where])
        if (isCounted && /\bfrom counted\b/.test(text)) return []
        const counter = counted.where === 'bucket' ? 'countingFacts' : 'countingFactsOfAll'
        return [`${file}: ${name} changes ${table} and does not count it (\`${counter}\`)`]
      }),
    ),
  )
}

function writtenTables(text: string) {
  const words = text.replaceAll(/\s+/g, ' ')
  // An insert that may meet another row changes that.
  const mayMeet = words.includes(' do update ')
  const met = mayMeet ? [...words.matchAll(verbs[0][1])] : []
  const updated = met.map(([, table = '']) => ({ verb: 'update' as const, table }))
  const written = verbs.flatMap(([verb, pattern]) =>
    [...words.matchAll(pattern)].map(([, table = '']) => ({ verb, table })),
  )
  return [...updated, ...written]
}
