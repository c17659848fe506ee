// Each planted fault still has its place in the source, and a killer that is there.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { mutants } from './mutants.ts'
import { replaceOnce } from './planted.ts'

const root = new URL('../../', import.meta.url)

test('there are many, of many rooms, each with a complaint of its own', () => {
  assert.ok(mutants.length >= 80, String(mutants.length))
  assert.equal(new Set(mutants.map(({ fault }) => fault)).size, mutants.length)
  const rooms = new Set(mutants.map(({ file }) => file.split('/').slice(0, 4).join('/')))
  assert.ok(rooms.size >= 25, [...rooms].join(' '))
})

for (const mutant of mutants) {
  test(`${mutant.fault}: planted once, and its killer is there`, () => {
    const source = readFileSync(new URL(mutant.file, root), 'utf8')
    assert.notEqual(replaceOnce(source, mutant), source)
    assert.ok(existsSync(new URL(mutant.killer.file, root)), mutant.killer.file)
  })
}
