// A scratch room walks through docs/adding-a-feature.md: entered in every place nothing is missed, and whichever place is
// left out, a check names it.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import ts from 'typescript'
import { findMissingPlaces } from './find-missing-places.ts'
import { findUnhandledMembers } from './find-unhandled-members.ts'
import { places } from './places.ts'
import { enterScratchRoom, listEntries } from './scratch-room.ts'
import { overlayFiles, readSourceTree } from './source-tree.ts'

const tree = readSourceTree()

test('as the rooms stand, nothing is missing', () => {
  assert.deepEqual(findMissingPlaces(tree), [])
})

test('a room that is entered in every place misses none, and nothing of it is unhandled', () => {
  const entered = overlayFiles(tree, enterScratchRoom(tree))
  assert.deepEqual(findMissingPlaces(entered), [])
  assert.deepEqual(findUnhandledMembers(entered), [])
})

test('a room that is entered in every place compiles', () => {
  assert.deepEqual(compile(enterScratchRoom(tree)), [])
})

const entered = enterScratchRoom(tree)
for (const { place, file } of listEntries(tree)) {
  test(`left out: ${place}, in ${file}`, () => {
    const others = Object.entries(entered).filter(([name]) => name !== file)
    const found = findMissingPlaces(overlayFiles(tree, Object.fromEntries(others)))
    assert.ok(found.length > 0, 'no check missed it')
    assert.deepEqual([...new Set(found.map((one) => one.place))], [place], JSON.stringify(found))
    assert.ok(
      found.every(({ what }) => /wish/i.test(what)),
      JSON.stringify(found),
    )
  })
}

test('a table that a room gets later is entered as well', () => {
  const later =
    '-- owner: gifts\n-- placed: by bucket\ncreate table wishes (\n  bucket smallint\n);\n'
  const file = 'packages/network/migrations/9999-wishes.sql'
  const found = findMissingPlaces(overlayFiles(tree, { [file]: later }))
  assert.deepEqual(found, [
    { place: 'contract/<room>.ts', what: 'contract/gifts.ts does not say how long wishes stays' },
    { place: 'packages/audit/src/', what: 'rule.ts does not name wishes, placed by bucket' },
  ])
})

test('the page says a sentence about each place, in this order, and of no other', () => {
  const page = readFileSync('docs/adding-a-feature.md', 'utf8')
  const named = [...page.matchAll(/^## \d+\. `([^`]+)`/gm)].map(([, name]) => name)
  assert.deepEqual(named, places)
})

/** What the compiler says of the files, with those of the disk around them. */
function compile(files: Readonly<Record<string, string>>): readonly string[] {
  const written = new Map(Object.entries(files).map(([file, text]) => [path.resolve(file), text]))
  const config = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file))
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, process.cwd())
  const host = ts.createCompilerHost(options)
  host.readFile = (file) => written.get(path.resolve(file)) ?? ts.sys.readFile(file)
  const folders = new Set([...written.keys()].map((file) => path.dirname(file)))
  host.directoryExists = (name) => folders.has(path.resolve(name)) || ts.sys.directoryExists(name)
  host.fileExists = (file) => written.has(path.resolve(file)) || ts.sys.fileExists(file)
  const roots = [...written.keys()].filter((file) => file.endsWith('.ts'))
  const program = ts.createProgram(roots, { ...options, noEmit: true }, host)
  return roots.flatMap((file) => {
    const source = program.getSourceFile(file)
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
  })
}
