// A member of a closed list that nothing handles is found and named: one planted for each kind.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findUnhandledMembers } from './find-unhandled-members.ts'
import { overlayFiles, readSourceTree } from './source-tree.ts'

const tree = readSourceTree()
const file = 'packages/network/src/contract/planted.ts'
const contract = (members: string) =>
  `import type { RoomContract } from './room-contract.ts'
  export const planted = { ${members} } as const satisfies RoomContract\n`

test('as it stands, every member is handled', () => {
  assert.deepEqual(findUnhandledMembers(tree), [])
})

const unworded = ['en', 'de', 'fr', 'es'].map((one) => `has no words in texts/${one}`)
const planted: readonly (readonly [members: string, name: string, found: readonly string[]])[] = [
  ["problems: { moon_full: row(409, 'a', 'b') }", 'moon_full', ['is never answered']],
  ["settings: { moonDays: required({ name: 'M' }) }", 'moonDays', ['is never read']],
  ["events: ['moon.rose']", 'moon.rose', ['is never told to an engine']],
  ['work: { wane_moon: [] }', 'wane_moon', ['is never done']],
  ["secretColumns: ['gifts.moon']", 'gifts.moon', ['is no column of a table']],
  ["notices: { moon_rose: ['at'] }", 'moon_rose', ['is never told to anybody', ...unworded]],
]
for (const [members, name, found] of planted) {
  test(`nothing handles ${members}`, () => {
    const problems = findUnhandledMembers(overlayFiles(tree, { [file]: contract(members) }))
    assert.deepEqual(
      problems,
      found.map((what) => `${file}: ${name} ${what}`),
    )
  })
}

test('what a route may answer, but never does, is not handled', () => {
  const described = "const route = { ...problemAnswers('moon_full', 'forbidden') }\n"
  const written = {
    [file]: contract("problems: { moon_full: row(409, 'a', 'b') }"),
    'packages/network/src/gifts/planted.ts': described,
  }
  assert.equal(findUnhandledMembers(overlayFiles(tree, written)).length, 1)
  const thrown = {
    ...written,
    [file.replace('contract', 'gifts')]: "throw new Problem('moon_full')",
  }
  assert.equal(findUnhandledMembers(overlayFiles(tree, thrown)).length, 0)
})

test('a notice that lacks the words of one language is found', () => {
  const german = 'packages/network/src/web/texts/de/customer/notices/gifts.ts'
  const text = tree.read(german).replace('  gift_redeemed: {', '  gift_taken: {')
  assert.deepEqual(findUnhandledMembers(overlayFiles(tree, { [german]: text })), [
    'packages/network/src/contract/gifts.ts: gift_redeemed has no words in texts/de',
  ])
})
