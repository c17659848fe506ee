// Which tables that are placed by bucket a statement speaks of without saying the bucket. A database of several machines
// sends a statement to one of them only where every reference says it. Limits: a condition under an `or` counts as if it
// held always, and so does what an update sets; two columns that are compared at once are not looked into, nor is what a
// function of the database does.
import { isQuery, readScopes } from './sql-scopes.ts'
import type { Part, Scope, Source } from './sql-scopes.ts'

/** Those that are in order so far. */
type Bound = ReadonlySet<Source>

/** The tables of references that say no bucket, each once. */
export function findUnplaced(
  sql: string,
  isByBucket: (table: string) => boolean,
): readonly string[] {
  const scopes = readScopes(sql)
  const isPlaced = ({ table }: Source) => table !== undefined && isByBucket(table)
  const bound = new Set<Source>()
  // One source is bound through another: until nothing changes any more.
  for (let before = -1; before < bound.size;) {
    before = bound.size
    for (const scope of scopes) {
      for (const source of scope.sources) {
        if (isBound(scope, source, { bound, isPlaced })) bound.add(source)
      }
    }
  }
  const references = scopes.flatMap(({ sources }) => sources)
  const unbound = references.filter((source) => isPlaced(source) && !bound.has(source))
  return [...new Set(unbound.map(({ table = '' }) => table))]
}

function isBound(
  scope: Scope,
  source: Source,
  { bound, isPlaced }: { readonly bound: Bound; readonly isPlaced: (one: Source) => boolean },
): boolean {
  if (source.table !== undefined) {
    const isTarget = source === scope.sources[0] && scope.parts.includes('into')
    return isTarget ? insertsBucket(scope, bound) : saysBucket(scope, source, bound)
  }
  // A subquery speaks of one bucket where it reads something that has one, and all that does is bound.
  const read = source.inner.flatMap(({ sources }) => sources)
  const withBucket = read.filter((one) => isPlaced(one) || one.inner.length > 0)
  return withBucket.length > 0 && withBucket.every((one) => bound.has(one))
}

/** `bucket = $1`, `bucket = any ($1)`, or the bucket of a source that is bound. */
function saysBucket(scope: Scope, source: Source, bound: Bound): boolean {
  const parts = flatten(scope.parts)
  return parts.some((part, at) => {
    if (part !== '=') return false
    const [left, right] = [readLeft(parts, at), readRight(parts, at)]
    return (
      (isBucketOf(left, scope, source) && isOneBucket(right, scope, bound)) ||
      (isBucketOf(right, scope, source) && isOneBucket(left, scope, bound))
    )
  })
}

/** Conditions in parentheses of their own; queries stay whole, for they are scopes of their own. */
function flatten(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) =>
    typeof part === 'string' || isQuery(part) ? [part] : ['(', ...flatten(part), ')'],
  )
}

function readLeft(parts: readonly Part[], at: number): string {
  return print(parts.slice(parts[at - 2] === '.' ? at - 3 : at - 1, at))
}

function readRight(parts: readonly Part[], at: number): string {
  return print(parts.slice(at + 1, at + 4))
}

function print(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : '…')).join(' ')
}

function isBucketOf(side: string, scope: Scope, source: Source): boolean {
  if (`${side} `.startsWith(`${source.alias} . bucket `)) return true
  // Where nothing says whose bucket it is, there is one table only.
  const tables = scope.sources.filter(({ table }) => table !== undefined)
  return /^bucket(?: [^.]|$)/.test(side) && tables.length === 1
}

function isOneBucket(side: string, scope: Scope, bound: Bound): boolean {
  if (/^\$\d/.test(side) || /^any \( \$\d/.test(side)) return true
  const [, alias] = /^(\w+) \. bucket$/.exec(side) ?? []
  if (alias === undefined) return false
  for (let around: Scope | undefined = scope; around !== undefined; around = around.outer) {
    const source = around.sources.find((one) => one.alias === alias)
    if (source !== undefined) return bound.has(source)
  }
  return false
}

/** Whether what an insert has for the column `bucket` is a parameter, or the bucket of a source that is bound. */
function insertsBucket(scope: Scope, bound: Bound): boolean {
  const intoAt = scope.parts.indexOf('into')
  const columnsAt = scope.parts.findIndex((part, at) => at > intoAt && typeof part !== 'string')
  const place = splitAtCommas(scope.parts[columnsAt]).findIndex(([name]) => name === 'bucket')
  const rest = scope.parts.slice(columnsAt + 1)
  if (rest[0] === 'values')
    return isOneBucket(print(splitAtCommas(rest[1])[place] ?? []), scope, bound)
  const end = rest.indexOf('from')
  const listed = splitAtCommas(rest.slice(1, end < 0 ? undefined : end))
  // A star before it hides which value it is.
  if (place < 0 || listed.slice(0, place).some((one) => one.includes('*'))) return false
  return isOneBucket(print(listed[place] ?? []), scope, bound)
}

function splitAtCommas(parts: Part | undefined): readonly (readonly Part[])[] {
  const items: Part[][] = [[]]
  for (const part of typeof parts === 'object' ? parts : []) {
    if (part === ',') items.push([])
    else items.at(-1)?.push(part)
  }
  return items
}
