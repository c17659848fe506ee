// A clean book gives no finding; every single wrong in it is found and named, every rule finds one, and every table has
// rules or a reason.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { auditBooks, rules } from './index.ts'
import type { Finding } from './index.ts'
import { unchangingTables } from './rule.ts'
import { unruledTables } from './unruled-tables.ts'
import { allCorruptions } from './testing/all-corruptions.ts'
import { tableOf } from './testing/corruption.ts'
import { openVariedBook } from './testing/open-varied-book.ts'
import type { VariedBook } from './testing/open-varied-book.ts'

let book: VariedBook
before(async () => {
  book = await openVariedBook()
})
after(() => book.close())

test('a clean, varied book gives no finding, and every rule has looked at something', async () => {
  const { ok, checked, findings } = await auditBooks(book.query)
  assert.deepEqual(findings, [])
  assert.equal(ok, true)
  assert.deepEqual(Object.keys(checked), [...rules.map(({ name }) => name), 'chain-heads'])
  const unseen = Object.entries(checked).filter(([, count]) => count === 0)
  assert.deepEqual(unseen, [])
})

/** What one rule finds, without the others; heads are compared by the whole audit alone. */
async function findBy(name: string): Promise<readonly Finding[]> {
  const rule = rules.find((one) => one.name === name)
  if (rule === undefined) {
    const { findings } = await auditBooks(book.query)
    return findings.filter((finding) => finding.rule === name)
  }
  const rows = (await book.query(`${rule.finds} limit 3`)) as { id: string; detail: string }[]
  return rows.map(({ id, detail }) => ({ rule: name, invariant: rule.invariant, id, detail }))
}

describe('corruptions', () => {
  for (const { name, rule, statements } of allCorruptions) {
    test(`${name}: ${rule}`, async () => {
      const findings = await book.tryOut(statements, () => findBy(rule))
      assert.ok(findings.length > 0)
      for (const { id, detail, invariant } of findings) {
        assert.match(invariant, /^[A-Z]\d+$/)
        assert.notEqual(id, '')
        assert.notEqual(detail, '')
      }
    })
  }

  test('each rule finds one of them', () => {
    const hit = new Set(allCorruptions.map(({ rule }) => rule))
    assert.deepEqual(
      rules.map(({ name }) => name).filter((name) => !hit.has(name)),
      [],
    )
  })

  test('each has a name of its own', () => {
    const names = allCorruptions.map(({ name }) => name)
    assert.deepEqual(
      names.filter((name, place) => names.indexOf(name) !== place),
      [],
    )
  })
})

describe('tables', () => {
  const schema = readFileSync(new URL('../../network/schema.sql', import.meta.url), 'utf8')
  const tables = [...schema.matchAll(/^create table (\w+)/gm)].map(([, table = '']) => table)
  const planted = new Set(allCorruptions.map(tableOf))

  for (const table of tables) {
    test(`${table}: what is wrong in it is found, or there is a reason why it cannot be`, () => {
      const reason = unruledTables[table]
      assert.equal(planted.has(table), reason === undefined, reason ?? 'nothing is planted in it')
      assert.notEqual(reason, '')
    })
  }

  test('reasons are about tables that there are', () => {
    const unknown = Object.keys(unruledTables).filter((table) => !tables.includes(table))
    assert.deepEqual(unknown, [])
  })

  test('those that refuse every change are looked after', () => {
    const triggers =
      /create trigger \w+ before [^;]+? on public\.(\w+) .*execute function refuse_change/gi
    const refusing = [...schema.matchAll(triggers)].map(([, table = '']) => table)
    assert.ok(refusing.length > 10)
    assert.deepEqual(refusing.toSorted(), unchangingTables.toSorted())
  })
})

test('a thoroughly broken book still gets an answer that a person can read', async () => {
  const { findings } = await book.tryOut(
    ['update purchases set tab_total_micros = tab_total_micros + 1'],
    () => auditBooks(book.query),
  )
  const named = findings.filter(({ rule }) => rule === 'place-on-tab')
  assert.equal(named.length, 100)
})
