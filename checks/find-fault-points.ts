// Reads names of statements, commits and outbound calls out of source text.

export interface FaultPoint {
  readonly kind: 'statement' | 'commit' | 'call'
  readonly name: string
  readonly file: string
}

interface Source {
  readonly file: string
  readonly text: string
}

const comments = String.raw`(?:\s*//[^\n]*\n)*\s*`
const patterns: readonly (readonly [FaultPoint['kind'], RegExp])[] = [
  // A name in backquotes is a family of statements, one for each value of what it contains.
  [
    'statement',
    new RegExp(String.raw`\bname: (?:'([^']+)'|${'`([^`]+)`'}),${comments}text\b`, 'g'),
  ],
  ['commit', /\.(?:transaction|read)(?:<[^>]*>)?\(\s*'([^']+)'/g],
  ['call', /\.request\(\{\s*name: '([^']+)'/g],
  ['call', /\basFetch\(\s*[\w.]+,\s*'([^']+)'/g],
  ['call', /\bfaults\.point\('before ([^']+)'\)/g],
]

/** All points, sorted, and what is wrong with their names. */
export function findFaultPoints(sources: readonly Source[]): {
  readonly points: readonly FaultPoint[]
  readonly problems: readonly string[]
} {
  const found = new Map<string, FaultPoint>()
  const problems: string[] = []
  for (const { file, text } of sources) {
    for (const [kind, pattern] of patterns) {
      for (const match of text.matchAll(pattern)) {
        const name = match[1] ?? match[2] ?? ''
        const key = `${kind} ${name}`
        const earlier = found.get(key)
        // A transaction may be opened under one name from two places; a statement has one text, a call one meaning.
        if (earlier !== undefined && kind !== 'commit') {
          problems.push(
            `${file}: the ${kind} ${name} is also in ${earlier.file}: give it a name of its own`,
          )
        }
        // PostgreSQL cuts longer names of prepared statements, and two could become one.
        if (name.length > 63)
          problems.push(`${file}: the name ${name} is longer than 63 characters`)
        found.set(key, earlier ?? { kind, name, file })
      }
    }
  }
  const points = [...found]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, point]) => point)
  return { points, problems }
}

/** docs/fault-points.md, whole. */
export function printFaultPoints(points: readonly FaultPoint[]): string {
  const rows = points.map(({ kind, name, file }) => `| ${kind} | \`${name}\` | ${file} |`)
  return [
    '# Fault points',
    '',
    'Tests let the process die before and after each of these. Made by `node checks/fault-points.ts --write`.',
    '',
    '| kind | name | where |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}
