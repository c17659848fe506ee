import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { openEmptyDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { testClock } from './clock.ts'
import { dumpSchema } from './dump-schema.ts'
import { migrate, migrationsHash, readMigrations } from './migrate.ts'

const clock = testClock('2026-01-02T03:04:05Z')
let opened: TestDatabase
let folder: string

beforeEach(async () => {
  opened = await openEmptyDatabase()
  folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  write('0001-first.sql', 'create table a (id int8 primary key); insert into a values (1);')
  write('0002-second.sql', 'alter table a add column note text;')
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await opened.close()
})

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text)
}
const run = () => migrate({ url: opened.url, folder, clock })
const select = (text: string) =>
  opened.database.read('look', (tx) => tx.query({ name: text, text }))

describe('migrate', () => {
  it('applies each file once, in order, and says which', async () => {
    assert.deepEqual(await run(), ['0001-first', '0002-second'])
    assert.deepEqual(await run(), [])
    write('0003-third.sql', 'insert into a values (2, null)')
    assert.deepEqual(await run(), ['0003-third'])
    assert.deepEqual(await select('select id from a order by id'), [{ id: 1n }, { id: 2n }])
    assert.deepEqual(
      await select('select distinct applied_at::text as at from schema_migrations'),
      [{ at: '2026-01-02 03:04:05+00' }],
    )
  })

  it('two processes at once migrate once', async () => {
    const applied = await Promise.all([run(), run(), run()])
    assert.deepEqual(applied.flat().sort(), ['0001-first', '0002-second'])
  })

  it('refuses an applied file that was changed', async () => {
    await run()
    write('0001-first.sql', 'create table a (id int4 primary key)')
    await assert.rejects(run(), /0001-first was changed/)
  })

  it('refuses a database that is newer', async () => {
    await run()
    rmSync(path.join(folder, '0002-second.sql'))
    await assert.rejects(run(), /0002-second, which this program does not know/)
  })

  it('refuses a file that comes before an applied one', async () => {
    rmSync(path.join(folder, '0001-first.sql'))
    write('0002-second.sql', 'create table b (id int8)')
    await run()
    write('0001-late.sql', 'select 1')
    await assert.rejects(run(), /0001-late comes before/)
  })

  it('leaves nothing of a file that fails, and keeps those before it', async () => {
    write('0003-bad.sql', 'create table c (id int8); select 1 / 0;')
    await assert.rejects(run(), /0003-bad failed: division by zero/)
    assert.deepEqual(
      await select(`select to_regclass('c')::text as c, to_regclass('a')::text as a`),
      [{ c: null, a: 'a' }],
    )
  })

  for (const name of ['1-x.sql', '0001_x.sql', '0001-First.sql']) {
    it(`refuses the name ${name}`, () => {
      write(name, 'select 1')
      assert.throws(() => readMigrations(folder), /NNNN-name/)
    })
  }

  it('refuses two files of one number', () => {
    write('0002-other.sql', 'select 1')
    assert.throws(() => readMigrations(folder), /two migrations 0002/)
  })

  it('names a set of migrations by its content', () => {
    const before = migrationsHash(readMigrations(folder))
    write('0002-second.sql', 'alter table a add column remark text;')
    assert.notEqual(migrationsHash(readMigrations(folder)), before)
  })
})

describe('dumpSchema', () => {
  it('shows tables, constraints, indexes, triggers and functions, the same twice', async () => {
    write(
      '0003-more.sql',
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
       create table b (id text collate "C" primary key, a int8 not null references a, n int4 default 3 check (n > 0));
       create unique index b_n on b (n) where n > 1;
       create trigger b_frozen before update on b for each row execute function refuse();`,
    )
    await run()
    const dump = await dumpSchema(opened.url)
    for (const part of [
      'create table a (',
      'id text collate "C" not null',
      'n integer default 3',
      'constraint b_a_fkey FOREIGN KEY (a) REFERENCES a(id)',
      'constraint b_n_check CHECK (n > 0)',
      'CREATE UNIQUE INDEX b_n ON public.b USING btree (n) WHERE (n > 1);',
      'CREATE TRIGGER b_frozen BEFORE UPDATE ON public.b',
      "raise exception 'no'",
    ]) {
      assert.ok(dump.includes(part), `${part}\nis not in\n${dump}`)
    }
    assert.equal(await dumpSchema(opened.url), dump)
    await opened.database.transaction('change', (tx) =>
      tx.query({ name: 'change', text: 'alter table b drop constraint b_n_check' }),
    )
    assert.notEqual(await dumpSchema(opened.url), dump)
  })
})
