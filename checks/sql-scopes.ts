// Takes SQL apart by its words and parentheses, not by its grammar: which query reads or writes what, under which name.

/** A word, a parameter, a sign; or what stands between parentheses. */
export type Part = string | readonly Part[]

/** A query at one level of parentheses, with the one around it. */
export interface Scope {
  readonly parts: readonly Part[]
  readonly outer: Scope | undefined
  readonly sources: readonly Source[]
}

/** What a query reads or writes, under the name that its columns go by. */
export interface Source {
  readonly alias: string
  /** Undefined for a subquery, for `unnest` and the like. */
  readonly table: string | undefined
  /** The queries that it is made of. */
  readonly inner: readonly Scope[]
}

/** All queries of a statement; each side of a `union` is one. */
export function readScopes(sql: string): readonly Scope[] {
  const all: Scope[] = []
  openScopes(nest(tokenize(sql)), { outer: undefined, named: new Map(), all })
  return all
}

export function isQuery(parts: readonly Part[]): boolean {
  return ['select', 'with', 'insert', 'update', 'delete', 'values'].includes(String(parts[0]))
}

function tokenize(sql: string): readonly string[] {
  const pattern = /--[^\n]*|'(?:[^']|'')*'|"[^"]*"|\$\d+|::|[a-z_][a-z0-9_]*|\d+|\S/gi
  return [...sql.matchAll(pattern)]
    .map(([token]) => token)
    .filter((token) => !token.startsWith('--'))
    .map((token) => (/^[a-z_]/i.test(token) ? token.toLowerCase() : token))
}

function nest(tokens: readonly string[]): readonly Part[] {
  const stack: Part[][] = [[]]
  for (const token of tokens) {
    if (token === '(') stack.push([])
    else if (token === ')') {
      const inner = stack.pop() ?? []
      stack.at(-1)?.push(inner)
    } else stack.at(-1)?.push(token)
  }
  return stack[0] ?? []
}

interface Around {
  readonly outer: Scope | undefined
  /** The queries of a `with`, by name. */
  readonly named: ReadonlyMap<string, readonly Scope[]>
  readonly all: Scope[]
}

function openScopes(parts: readonly Part[], around: Around): readonly Scope[] {
  const sides: Part[][] = [[]]
  for (const part of parts) {
    if (part === 'union' || part === 'intersect' || part === 'except') sides.push([])
    else sides.at(-1)?.push(part)
  }
  return sides.map((side) => {
    const sources: Source[] = []
    const scope: Scope = { parts: side, outer: around.outer, sources }
    around.all.push(scope)
    const named = new Map(around.named)
    const innerOf = new Map<Part, readonly Scope[]>()
    for (const [at, part] of side.entries()) {
      if (typeof part === 'string') continue
      const inner = openInside(part, { outer: scope, named, all: around.all })
      innerOf.set(part, inner)
      const name = readName(side, at)
      if (name !== undefined && isQuery(part)) named.set(name, inner)
    }
    sources.push(...readSources(side, { named, innerOf }))
    return scope
  })
}

/** Queries may stand deeper, in conditions and as arguments. */
function openInside(parts: readonly Part[], around: Around): readonly Scope[] {
  if (isQuery(parts)) return openScopes(parts, around)
  return parts.flatMap((one) => (typeof one === 'string' ? [] : openInside(one, around)))
}

/** The name of a query of a `with`: `name as (…)`, `name (columns) as not materialized (…)`. */
function readName(side: readonly Part[], at: number): string | undefined {
  const as = side.lastIndexOf('as', at)
  const between = side.slice(as + 1, at).map(String)
  if (as < 1 || between.some((word) => word !== 'not' && word !== 'materialized')) return undefined
  return side.slice(0, as).findLast((part) => typeof part === 'string')
}

/** Words that end a source, or the list of sources. */
const endings = new Set([
  'where',
  'on',
  'using',
  'set',
  'join',
  'left',
  'right',
  'full',
  'inner',
  'cross',
  'natural',
  'order',
  'group',
  'having',
  'limit',
  'offset',
  'for',
  'returning',
  'values',
  'select',
])

function readSources(
  parts: readonly Part[],
  made: {
    readonly named: ReadonlyMap<string, readonly Scope[]>
    readonly innerOf: ReadonlyMap<Part, readonly Scope[]>
  },
): readonly Source[] {
  const sources: Source[] = []
  let isInList = false
  for (const [at, part] of parts.entries()) {
    const isFirst = beginsSource(parts, at)
    if (isFirst) isInList = true
    else if (typeof part === 'string' && endings.has(part)) isInList = false
    if (!isFirst && !(part === ',' && isInList)) continue
    let from = at + 1
    while (['lateral', 'only'].includes(String(parts[from]))) from += 1
    const name = parts[from]
    if (name === undefined) continue
    const isCall = typeof parts[from + 1] === 'object' && part !== 'into'
    const isTable = typeof name === 'string' && !isCall && !made.named.has(name)
    sources.push({
      alias: readAlias(parts, isCall ? from + 2 : from + 1) ?? String(name),
      table: isTable ? name : undefined,
      inner: made.innerOf.get(name) ?? made.named.get(String(name)) ?? [],
    })
  }
  return sources
}

/** Not `is distinct from`, `for update`, `do update`. */
function beginsSource(parts: readonly Part[], at: number): boolean {
  const [before, part] = [parts[at - 1], parts[at]]
  if (part === 'from') return before !== 'distinct' || parts[at - 2] === 'select'
  if (part === 'using') return parts[0] === 'delete'
  if (part === 'update') return !['for', 'do', 'key'].includes(String(before))
  return part === 'join' || part === 'into'
}

function readAlias(parts: readonly Part[], from: number): string | undefined {
  let at = from
  if (parts[at] === 'with' && parts[at + 1] === 'ordinality') at += 2
  if (parts[at] === 'as') at += 1
  const word = parts[at]
  const isName = typeof word === 'string' && /^[a-z_]/.test(word) && !endings.has(word)
  return isName ? word : undefined
}
