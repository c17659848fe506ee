// Whoever closed an account is erased, whatever dies meanwhile: never half, and without a look at what others have.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getProfile } from '../customers/index.ts'
import type { Profile } from '../customers/index.ts'
import {
  bucketOf,
  createFaults,
  createPasswords,
  createPgDatabase,
  FaultError,
  noLog,
  seededRandom,
  testClock,
} from '../platform/index.ts'
import type { Database, Faults, SqlStatement, Tx } from '../platform/index.ts'
import { erasePerson } from '../privacy/index.ts'
import { plainLetters, registerCustomer } from '../registrations/index.ts'
import type { Network } from '../server/create-network.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import type { TestNetwork } from './testing/open-test-network.ts'
import { assertAuditIsClean } from './testing/read-books.ts'

// By hand: a thousand accounts, and fifty processes that die.
const accountCount = 24
const killCount = 8
const mailer = { send: () => Promise.resolve(), close: () => undefined }
const random = seededRandom('erasing')
let net: TestNetwork
before(async () => {
  net = await openTestNetwork({ mailer })
})
after(() => net.close())

type Person = Profile & { readonly bucket: number }

const ports = (database: Database = net.opened.database) => {
  return { database, clock: net.clock, random, log: noLog, writeOff: () => 500_000n }
}

let count = 0
/** Somebody with a password, whose first mail waits. */
async function register(): Promise<Person> {
  count += 1
  const outcome = await registerCustomer(
    {
      ...ports(),
      passwords: createPasswords({ random }),
      letters: plainLetters({ name: 'Tallystick', publicUrl: net.url }),
    },
    {
      firstName: 'Xevelyn',
      lastName: 'Quillfeather',
      country: 'GB',
      postalCode: 'EC1A 1BB',
      email: `xevelyn-${count}@example.org`,
      memberId: `xevelyn-${count}`,
      currency: 'USD',
      timeZone: 'Europe/London',
      paymentMethod: undefined,
    },
  )
  assert.ok(outcome.status === 'registered', JSON.stringify(outcome))
  const { signOn, customer } = outcome.registered
  const bucket = bucketOf(customer)
  return await net.opened.database.transaction('test.person', async (tx) => {
    // Hashing a real one is meant to take its time.
    await tx.query({
      name: 'test.set-password',
      text: `update sign_ons set password_hash = 'a hash' where bucket = $1 and id = $2`,
      values: [bucket, signOn],
    })
    return { ...(await getProfile(tx, signOn)), bucket }
  })
}

interface Traces {
  readonly isClosed: boolean
  readonly isWaiting: boolean
  /** What there still is of the person, by name. */
  readonly left: string
}
const allOf = 'name address password letters'

async function tracesOf({
  bucket,
  signOn,
  customer,
  paymentAccount,
}: Profile & { bucket: number }) {
  const [row] = await net.opened.database.read('test.traces', (tx) =>
    tx.query<Traces>({
      name: 'test.traces',
      text: `select a.status = 'closed' as "isClosed",
          exists (select from work w where w.bucket = $1 and w.kind = 'erase_person' and w.subject = $3
            and w.state = 'waiting') as "isWaiting",
          concat_ws(' ', case when c.first_name <> '' then 'name' end, case when s.email <> '' then 'address' end,
            case when s.password_hash is not null then 'password' end,
            case when exists (select from outbox_mails m where m.about && array[$3, $4, $2]) then 'letters' end) as left
        from payment_accounts a, customers c, sign_ons s
        where a.bucket = $1 and a.id = $2 and s.bucket = $1 and s.id = $3 and c.bucket = $1 and c.id = $4`,
      values: [bucket, paymentAccount, signOn, customer],
    }),
  )
  assert.ok(row)
  return row
}

/** Open with all of it, closed with all of it and the work waiting, or closed with nothing left. */
function assertNotHalf(traces: Traces, what: string): void {
  const { isClosed, isWaiting, left } = traces
  assert.ok(left === '' || left === allOf, `${what}: of the person there is still ${left}`)
  assert.equal(isWaiting, isClosed && left !== '', `${what}: ${JSON.stringify(traces)}`)
}

/** Runs the work in a process that dies at some point; answers whether it came to its end instead. */
async function isFinished(
  faults: Faults,
  work: (process: Database) => Promise<unknown>,
): Promise<boolean> {
  const database = createPgDatabase({ url: net.opened.url, faults, poolMax: 2 })
  try {
    await work(database)
    return true
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return false
  } finally {
    await database.close()
  }
}

const realClock = testClock('2026-12-01T09:00:00Z')
/** What a process that died had taken is taken over after a while. */
function outlive(): Network {
  realClock.advance({ minutes: 5 })
  return net.openBeside(net.opened.database, realClock)
}

test('a process that dies at any point of closing and erasing leaves nobody half erased', async () => {
  let killAt = 0
  for (let isDone = false; !isDone;) {
    killAt += 1
    const person = await register()
    isDone = await isFinished(createFaults(killAt), async (database) => {
      const answer = await erasePerson(ports(database), person)
      assert.equal(answer.status, 'erasing')
      await net.openBeside(database, realClock).doDueWork(['erase_person'])
    })
    const traces = await tracesOf(person)
    assertNotHalf(traces, `killed at ${killAt}`)
    // Whose account is open may ask again; whose is closed need not.
    if (!traces.isClosed) assert.equal((await erasePerson(ports(), person)).status, 'erasing')
    await outlive().doDueWork(['erase_person'])
    assert.deepEqual(await tracesOf(person), { isClosed: true, isWaiting: false, left: '' })
  }
  assert.ok(killAt > 60, `only ${killAt} points were passed`)
  await assertAuditIsClean(net)
})

test('many leave while mails are sent and processes die: each is erased, or waits and is erased', async () => {
  const people: Person[] = []
  for (let at = 0; at < accountCount; at += 1) people.push(await register())
  const asked = [...people]
  for (let kill = 0; kill < killCount; kill += 1) {
    const some = asked.splice(0, Math.ceil(accountCount / killCount))
    const faults = createFaults(1 + (random.uint32() % 200))
    await isFinished(faults, async (database) => {
      const network = net.openBeside(database, realClock)
      const leaving = some.map(async (person) => {
        const { status } = await erasePerson(ports(database), person)
        assert.equal(status, 'erasing')
      })
      const work = [
        ...leaving,
        network.doDueWork(['send_mail']),
        network.doDueWork(['erase_person']),
      ]
      const ended = await Promise.allSettled(work)
      for (const one of ended) if (one.status === 'rejected') throw one.reason
      await network.doDueWork(['erase_person'])
    })
    realClock.advance({ minutes: 5 })
    for (const person of people) assertNotHalf(await tracesOf(person), `after kill ${kill}`)
  }
  for (const person of people) {
    if (!(await tracesOf(person)).isClosed) await erasePerson(ports(), person)
  }
  await outlive().doDueWork(['erase_person'])
  for (const person of people) {
    assert.deepEqual(await tracesOf(person), { isClosed: true, isWaiting: false, left: '' })
  }
  await assertAuditIsClean(net)
})

test('an erasure finds all of a person by indexes, whatever there is of others', async () => {
  const profile = await register()
  const statements = new Map<string, SqlStatement>()
  const watched = watch(net.opened.database, (statement) => {
    statements.set(statement.name, statement)
  })
  await erasePerson(ports(), profile)
  await net.openBeside(watched, realClock).doDueWork(['erase_person'])
  assert.ok(statements.has('outbox.delete-mails-of') && statements.has('gifts.delete-receivers'))
  const whole: string[] = []
  for (const statement of statements.values()) {
    // Which work is due the runner finds out; the rest is the erasure's.
    if (statement.name.startsWith('work.')) continue
    if (/^(select|insert|update|delete|with)/i.test(statement.text.trim())) {
      whole.push(...(await readInWhole(statement)))
    }
  }
  assert.deepEqual(whole, [])
})

/** The statements of everything that is done in transactions, as they are sent. */
function watch(database: Database, see: (statement: SqlStatement) => void): Database {
  return {
    ...database,
    transaction: (name, work) =>
      database.transaction(name, (tx) =>
        work({
          ...tx,
          query(statement) {
            see(statement)
            return tx.query(statement)
          },
        }),
      ),
  }
}

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly Plans?: readonly Plan[]
}

/**
 * The tables that a statement goes through in whole, although whatever index there is would be preferred. Of small
 * tables the planner also takes an index that is of no use: it is asked again without that one.
 */
async function readInWhole(statement: SqlStatement): Promise<readonly string[]> {
  const database = createPgDatabase({ url: net.opened.url, poolMax: 1 })
  try {
    await database.transaction('test.explain', async (tx) => {
      await tx.query({ name: 'test.no-seqscan', text: 'set local enable_seqscan = off' })
      for (;;) {
        const useless = (await explain(tx, statement)).find(isUseless)
        if (useless === undefined) throw new AllRead([])
        const { 'Index Name': index, 'Relation Name': table = index ?? '' } = useless
        if (index === undefined) throw new AllRead([`${statement.name} reads ${table} in whole`])
        await tx.query({
          name: 'test.hide-index',
          text: 'update pg_index set indisvalid = false where indexrelid = $1::regclass',
          values: [index],
        })
      }
    })
  } catch (error) {
    if (error instanceof AllRead) return error.tables
    throw error
  } finally {
    await database.close()
  }
  return []
}

/** Takes back the indexes that were hidden. */
class AllRead extends Error {
  override readonly name = 'AllRead'
  readonly tables: readonly string[]
  constructor(tables: readonly string[]) {
    super()
    this.tables = tables
  }
}

let explained = 0
async function explain(tx: Tx, { text, values = [] }: SqlStatement): Promise<readonly Plan[]> {
  explained += 1
  const [row] = await tx.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>({
    name: `test.explain-${explained}`,
    text: `explain (format json) ${text}`,
    values: [...values],
  })
  const scans = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(scans)]
  const root = row?.['QUERY PLAN'][0].Plan
  assert.ok(root)
  return scans(root)
}

function isUseless(plan: Plan): boolean {
  const isIndex = /^(Index|Bitmap Index)/.test(plan['Node Type'])
  return plan['Node Type'] === 'Seq Scan' || (isIndex && plan['Index Cond'] === undefined)
}
