// The rules of the house that no off-the-shelf linter knows; every banned thing says what to use instead.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'

const { rooms } = createRequire(import.meta.url)('../rooms.cjs') as {
  rooms: Record<string, readonly string[]>
}
const src = 'packages/network/src'
const migrations = 'packages/network/migrations'
const problems: string[] = []
const report = (where: string, what: string) => problems.push(`${where}: ${what}`)

const filesUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => !name.includes('node_modules') && statSync(name).isFile())

const emptyName =
  /^(utils?|helpers?|common|misc|shared|types|interfaces|service|manager|lib)(\.ts)?$/
const banned: readonly [RegExp, string][] = [
  [/\bFIXME\b|\bTODO\b/, 'finish it before it is merged'],
  [/\bNumber\(.*(minor|amount|balance|micros)/i, 'money stays bigint: packages/money'],
  [/\bparseFloat\(/, 'parseMicros, or a decimal string'],
  [/\btx\?\s*:/, 'tx is never optional: a caller who forgets it leaves the transaction'],
  [/catch\s*(\([^)]*\))?\s*\{\s*\}/, 'handle the error or let it pass'],
  [/Math\.random\(/, 'platform/random.ts, so that the simulation can replay it'],
]
// SQL takes time and chance as parameters, so that the simulation and the test clock hold.
const bannedInSql: readonly [RegExp, string][] = [
  [/\bnow\(\)|\bcurrent_timestamp\b|\bclock_timestamp\(\)/i, 'pass the instant as a parameter'],
  [/\bgen_random_uuid\(\)|\brandom\(\)/i, 'pass the id as a parameter'],
]
// The platform knows no business: `contract` and the rooms above it do.
const bannedInPlatform: readonly [RegExp, string][] = [
  [
    /customer|merchant|purchas|refund|dispute|subscription/i,
    'a word for a room, not for the platform',
  ],
]
// What every wing stands on has no words of one: those are handed to it.
const bannedBelowWings: readonly [RegExp, string][] = [
  [/\btexts\.(customer|merchant|operator)\b/, 'words of a wing: take them as an argument'],
]
const rulesOf = (file: string) => {
  if (/store[^/]*\.ts$/.test(file)) return [...banned, ...bannedInSql]
  const isPlatform = file.startsWith(`${src}/platform/`) && !file.endsWith('.test.ts')
  if (isPlatform) return [...banned, ...bannedInPlatform]
  const isBelowWings = /\/web\/(frame|design|documents)\//.test(file) && !file.endsWith('.test.ts')
  return isBelowWings ? [...banned, ...bannedBelowWings] : banned
}

const checkLines = (file: string) => {
  const lines = readFileSync(file, 'utf8').split('\n')
  if (lines.length > 500) report(file, `${lines.length} lines; the limit is 500`)
  const rules = rulesOf(file)
  for (const [index, line] of lines.entries()) {
    const where = `${file}:${index + 1}`
    // The formatter wraps code; what it leaves alone are texts, which may be long, and comments, which may not.
    const isComment = /^\s*(\/\/|\/?\*)/.test(line)
    if (isComment && line.length > 120 && !line.includes('://')) report(where, 'wrap the comment')
    for (const [pattern, instead] of rules) if (pattern.test(line)) report(where, instead)
  }
}

const checkFiles = () => {
  for (const file of [...filesUnder('packages'), ...filesUnder('examples')]) {
    if (!file.endsWith('.ts')) continue
    for (const part of file.split('/')) {
      if (emptyName.test(basename(part))) report(file, `${part}: name it after what it does`)
    }
    checkLines(file)
  }
}

/** Reads which room owns each table, and where the table is placed, from the migrations. */
const readOwners = () => {
  const ownerOf = new Map<string, string | undefined>()
  for (const file of filesUnder(migrations)) {
    const text = readFileSync(file, 'utf8')
    for (const [, table] of text.matchAll(/^create table (\S+)/gm)) {
      if (table !== undefined) ownerOf.set(table, undefined)
    }
    const owned = /^-- owner: (\S+)\n-- placed: ([^\n]+)\ncreate table (\S+) \(([\s\S]*?)^\);/gm
    for (const [, room = '', placed = '', table = '', body = ''] of text.matchAll(owned)) {
      ownerOf.set(table, room)
      checkPlacing(table, placed, body, text)
    }
  }
  // A table may be given to another room later; migrations that were applied are never changed.
  for (const file of filesUnder(migrations)) {
    const given = readFileSync(file, 'utf8').matchAll(
      /^-- owner: (\S+)\n(?:alter|comment on) table (\S+)/gm,
    )
    for (const [, room = '', table = ''] of given) ownerOf.set(table, room)
  }
  for (const [table, room] of ownerOf) {
    if (room === undefined || !(room in rooms || room === 'ledger')) {
      report(table, 'needs `-- owner: <room>` and `-- placed: <where>` above it')
    }
  }
  return ownerOf
}

/** A table placed by a column has that column in its primary key and in every unique key. */
const checkPlacing = (table: string, placed: string, body: string, text: string) => {
  const column = /^by (\S+)$/.exec(placed)?.[1]
  if (column === undefined) {
    if (placed !== 'everywhere' && placed !== 'coordinator') report(table, `placed: ${placed}?`)
    return
  }
  const keys = [...body.matchAll(/^\s*(?:primary key|unique) \(([^)]*)\)/gm)].map((key) => key[1])
  const inlineKeys = [...body.matchAll(/^\s*(\S+) .*\b(?:primary key|unique)\b(?! \()/gm)]
  const indexes = text.matchAll(new RegExp(`unique index \\S+ on ${table} \\(([^)]*)\\)`, 'g'))
  const found = [...keys, ...inlineKeys.map((key) => key[1]), ...[...indexes].map((key) => key[1])]
  if (found.length === 0) report(table, 'has no key')
  for (const key of found) {
    const columns = (key ?? '').split(/,\s*/)
    if (!columns.includes(column)) report(table, `key (${key}) lacks the placing column ${column}`)
  }
}

const checkRooms = (ownerOf: ReadonlyMap<string, string | undefined>) => {
  for (const entry of readdirSync(src, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const room = entry.name
    if (!(room in rooms)) report(`${src}/${room}`, 'not in rooms.cjs')
    if (!existsSync(`${src}/${room}/README.md`)) report(`${src}/${room}`, 'has no README.md')
    for (const store of filesUnder(`${src}/${room}`)) {
      if (!/store[^/]*\.ts$/.test(store) || store.endsWith('.test.ts')) continue
      const sql = readFileSync(store, 'utf8')
      for (const [, table = ''] of sql.matchAll(/\b(?:from|join|into|update)\s+([a-z_]+)/g)) {
        const owner = ownerOf.get(table)
        if (owner !== undefined && owner !== room) report(store, `${table} belongs to ${owner}`)
      }
    }
  }
  for (const room of Object.keys(rooms)) {
    if (!existsSync(`${src}/${room}`)) report('rooms.cjs', `${room} has no folder`)
  }
}

const doorNameMax = 60

/** A door through which much is seen hides little: where it must be so, a comment in it says why. */
const checkDoors = () => {
  for (const door of filesUnder(src)) {
    if (!door.endsWith('/index.ts')) continue
    const text = readFileSync(door, 'utf8')
    const lists = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].map(([, list = '']) => list)
    const names = lists.flatMap((list) => list.split(',')).filter((name) => name.trim() !== '')
    if (names.length <= doorNameMax) continue
    if (new RegExp(`^// More than ${doorNameMax} names, because \\S`, 'm').test(text)) continue
    report(door, `${names.length} names: move what is another noun's, or say why there are so many`)
  }
}

checkFiles()
checkRooms(readOwners())
checkDoors()
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exitCode = 1
}
