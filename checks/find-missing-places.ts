// What a room has and did not enter where features are entered. Each finding names the place.
import type { MissingPlace, Place } from './places.ts'
import { readContract } from './read-contract.ts'
import { listRoomFolders, readRoomTable, readTables, roomFile } from './read-rooms.ts'
import type { Table } from './read-rooms.ts'
import { networkSource, productFiles } from './source-tree.ts'
import type { SourceTree } from './source-tree.ts'
import { findMissingPages } from './find-missing-pages.ts'

export function findMissingPlaces(tree: SourceTree): readonly MissingPlace[] {
  const tables = readTables(tree)
  const rooms = listRoomFolders(tree)
  return [
    ...findUnlistedRooms(tree, rooms),
    ...rooms.flatMap((room) => findUnmadeTables(tree, room, tables)),
    ...findUnsaidWords(tree),
    ...findUnsaidLives(tree, tables),
    ...rooms.flatMap((room) => findUnbroughtParts(tree, room, tables)),
    ...rooms.flatMap((room) => findUnopenedRoom(tree, room)),
    ...findMissingPages(tree),
    ...rooms.flatMap((room) => findRoutesWithoutCase(tree, room)),
    ...findFormsWithoutCase(tree),
    ...findUnauditedTables(tree, tables),
  ]
}

const missing = (place: Place, what: string): MissingPlace => ({ place, what })

function findUnlistedRooms(tree: SourceTree, rooms: readonly string[]): readonly MissingPlace[] {
  const table = readRoomTable(tree)
  return rooms
    .filter((room) => !table.has(room))
    .map((room) => missing('rooms.cjs', `${networkSource}/${room} is no room of the table`))
}

/** Every table that a store writes is made by a migration, which says that the room owns it. */
function findUnmadeTables(
  tree: SourceTree,
  room: string,
  tables: readonly Table[],
): readonly MissingPlace[] {
  const stores = productFiles(tree, `${networkSource}/${room}`).filter((file) =>
    /\/store[^/]*\.ts$/.test(file),
  )
  return stores.flatMap((file) =>
    [...tree.read(file).matchAll(/\binsert into ([a-z_]+)\b/g)].flatMap(([, name]) =>
      tables.some((table) => table.name === name && table.owner === room)
        ? []
        : missing(
            'packages/network/migrations/',
            `no migration makes ${name ?? ''}, which ${file} writes, below "-- owner: ${room}" and "-- placed: …"`,
          ),
    ),
  )
}

/** Every file of the contract is listed, and every code that is refused with stands in one. */
function findUnsaidWords(tree: SourceTree): readonly MissingPlace[] {
  const listed = tree.read(roomFile('contract', 'rooms.ts'))
  const files = readContract(tree)
  const codes = new Set(files.flatMap(({ names }) => names['problems'] ?? []))
  const unlisted = files
    .filter(({ room }) => !listed.includes(`from './${room}.ts'`))
    .map(({ file }) => missing('contract/<room>.ts', `${file} is not listed in contract/rooms.ts`))
  const unsaid = productFiles(tree).flatMap((file) =>
    [...tree.read(file).matchAll(/\bnew Problem\(\s*'(\w+)'/g)].flatMap(([, code = '']) =>
      codes.has(code)
        ? []
        : missing('contract/<room>.ts', `${file} refuses with ${code}, which no room says`),
    ),
  )
  return [...unlisted, ...unsaid]
}

/** How long what stands in a table stays is said by the room that owns it. */
function findUnsaidLives(tree: SourceTree, tables: readonly Table[]): readonly MissingPlace[] {
  const saidBy = new Map(
    readContract(tree).flatMap(({ room, names }) =>
      (names['tables'] ?? []).map((name) => [name, room] as const),
    ),
  )
  const rooms = new Set(listRoomFolders(tree))
  return tables.flatMap(({ name, owner = '' }) => {
    const room = rooms.has(owner) ? owner : saidBy.get(name)
    return room !== undefined && saidBy.get(name) === room
      ? []
      : missing(
          'contract/<room>.ts',
          `contract/${room ?? '<room>'}.ts does not say how long ${name} stays`,
        )
  })
}

const personalColumn =
  /^(email|email_key|first_name|last_name|recipient|message|explanation|device|network|words)$/

/** A room with routes brings them; one with something personal in its tables says how it is erased. */
function findUnbroughtParts(
  tree: SourceTree,
  room: string,
  tables: readonly Table[],
): readonly MissingPlace[] {
  const file = roomFile(room, 'contribute.ts')
  const brought = tree.files.includes(file) ? tree.read(file) : ''
  const routes = productFiles(tree, `${networkSource}/${room}`).flatMap((name) =>
    /\bcreateApi\(\)/.test(tree.read(name)) && room !== 'platform'
      ? [...tree.read(name).matchAll(/^export function (\w+Routes)\(/gm)].map(
          ([, found = '']) => found,
        )
      : [],
  )
  const isUsed = (name: string) =>
    productFiles(tree, `${networkSource}/${room}`).some((other) =>
      new RegExp(`\\b${name}\\((?!\\n)`).test(tree.read(other).replace(`function ${name}(`, '')),
    )
  const unbrought = routes
    .filter((name) => !isUsed(name))
    .map((name) => missing('<room>/contribute.ts', `${file} does not bring ${name}`))
  const unerased = tables
    .filter(
      ({ owner, columns }) => owner === room && columns.some((one) => personalColumn.test(one)),
    )
    .filter(() => !/\berase\b/.test(brought))
    .map(({ name }) =>
      missing('<room>/contribute.ts', `${file} does not erase what is personal in ${name}`),
    )
  return [...unbrought, ...unerased]
}

function findUnopenedRoom(tree: SourceTree, room: string): readonly MissingPlace[] {
  const file = roomFile(room, 'contribute.ts')
  if (!tree.files.includes(file)) return []
  const opened = tree.read(roomFile('server', 'open-rooms.ts'))
  return [...tree.read(file).matchAll(/^export function (contribute\w+)\(/gm)].flatMap(
    ([, name = '']) =>
      opened.includes(`${name}(`)
        ? []
        : missing('server/open-rooms.ts', `it does not call ${name} of ${file}`),
  )
}

/** Tests hold each route against everybody who might call it; the table says who may. */
function findRoutesWithoutCase(tree: SourceTree, room: string): readonly MissingPlace[] {
  // Pages have tables of their own.
  if (room === 'platform' || room === 'web') return []
  // The table, and the parts of it that have files of their own.
  const cases = ['route-cases.ts', 'merchant-cases.ts', 'holder-cases.ts', 'organisation-cases.ts']
    .map((name) => tree.read(roomFile('journeys', `testing/${name}`)))
    .join('\n')
  const route = /\bmethod: '(\w+)',\s*path: '([^']+)'/g
  return productFiles(tree, `${networkSource}/${room}`).flatMap((file) =>
    [...tree.read(file).matchAll(route)].flatMap(([, method = '', path = '']) =>
      cases.includes(`'${method} ${path}'`)
        ? []
        : missing('journeys/', `route-cases.ts has no ${method} ${path} of ${file}`),
    ),
  )
}

/** Tests send each form with a fault, and twice at once; their tables say how. */
function findFormsWithoutCase(tree: SourceTree): readonly MissingPlace[] {
  const tables = ['failed-forms.test.ts', 'doubled-forms.test.ts'].map((name) => {
    return { name, text: tree.read(roomFile('journeys', name)) }
  })
  const listed = [
    {
      name: 'console-forms.test.ts',
      text: tree.read(roomFile('journeys', 'console-forms.test.ts')),
    },
  ]
  return productFiles(tree, `${networkSource}/web`).flatMap((file) => {
    const find = (pattern: RegExp, among: typeof tables): readonly MissingPlace[] =>
      [...tree.read(file).matchAll(pattern)].flatMap(([, path = '']) =>
        among
          .filter(({ text }) => !text.includes(`'POST ${path}'`))
          .map(({ name }) => missing('journeys/', `${name} has no POST ${path} of ${file}`)),
      )
    return [
      ...find(/\bweb\.post\('([^']+)'/g, tables),
      // Of pages that stand in a list, as those of the merchants' wing.
      ...find(/\bmethod: 'POST',\s*path: '([^']+)'/g, listed),
    ]
  })
}

/** Money that is told but not kept: whoever reads it finds it in another table, which is audited. */
const withoutRule: Readonly<Record<string, string>> = {
  billing_run_totals: 'sums of payment_requests, for people',
  gifts: 'the price of its purchase',
  one_click_rules: 'what a customer allows; nothing is owed',
  subscription_cancellations: 'the amount of its credit',
  subscription_renewals: 'the price of its purchase',
  subscription_settings: 'what a customer agreed to; nothing is owed',
}

/** Every table that holds money is read by a rule of the audit, which knows every table that lies in buckets. */
function findUnauditedTables(tree: SourceTree, tables: readonly Table[]): readonly MissingPlace[] {
  const rules = tree.files
    .filter((file) => /^packages\/audit\/src\/.*-rules\.ts$/.test(file))
    .map((file) => tree.read(file))
    .join('\n')
  const listed = tree.read('packages/audit/src/rules.ts')
  const unlisted = tree.files
    .flatMap((file) => /^packages\/audit\/src\/(.*-rules\.ts)$/.exec(file)?.[1] ?? [])
    .filter((name) => !listed.includes(`'./${name}'`))
    .map((name) => missing('packages/audit/src/', `rules.ts does not list ${name}`))
  const unread = tables
    .filter(({ columns }) => columns.some((column) => column.endsWith('_micros')))
    .filter(({ name }) => !(name in withoutRule) && !new RegExp(`\\b${name}\\b`).test(rules))
    .map(({ name }) => missing('packages/audit/src/', `no rule reads ${name}, which holds money`))
  const known = tree.read('packages/audit/src/rule.ts')
  const unknown = tables
    .filter(({ name, isByBucket }) => isByBucket && name !== 'buckets')
    .filter(({ name }) => !known.includes(`  '${name}',\n`))
    .map(({ name }) =>
      missing('packages/audit/src/', `rule.ts does not name ${name}, placed by bucket`),
    )
  return [...unlisted, ...unread, ...unknown]
}
