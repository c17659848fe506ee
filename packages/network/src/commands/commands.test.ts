// A request under a key: carried out once, answered the same, whatever comes in between.
import assert from 'node:assert/strict'
import { createSecretKey } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import type { Answer, Caller, Command, CommandOutcome, Commands } from '../contract/index.ts'
import {
  createFaults,
  createPgDatabase,
  FaultError,
  inOneTransaction,
  systemRandom,
  testClock,
} from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { contributeCommands, openCommands } from './index.ts'

let opened: TestDatabase
const clock = testClock('2026-12-01T09:00:00Z')
const realClock = testClock('2026-12-01T09:00:00Z')
const random = systemRandom()
const commandKey = createSecretKey(random.bytes(32))
let runCount = 0

before(async () => {
  opened = await openTestDatabase()
})
after(() => opened.close())
beforeEach(() => {
  runCount = 0
})

const portsOn = (database: Database) => ({ database, clock, realClock, random, commandKey })
const customer = (signOn: string, purchasingAccount = 'pac_1'): Caller => ({
  role: 'customer',
  customer: 'cus_1',
  paymentAccount: 'pay_1',
  purchasingAccount,
  signOn,
  proof: { token: 'tok' },
})
const merchant: Caller = { role: 'merchant', merchant: 'mer_1', proof: { token: 'tok' } }

let keyCount = 0
function newCommand(change: Partial<Command> = {}): Command {
  keyCount += 1
  return { caller: merchant, key: `key ${keyCount}`, content: 'a', ...change }
}

const refusal = new Error('refused')
/** Its answer says how often it was run. */
const work = {
  carryOut: (): Promise<Answer> => {
    runCount += 1
    return Promise.resolve({ status: 201, type: 'text/plain', body: `run ${runCount}` })
  },
  refusalOf: (error: unknown): Answer | undefined =>
    error === refusal ? { status: 409, type: 'text/plain', body: 'refused' } : undefined,
}
const throwing = (error: Error) => ({
  ...work,
  carryOut: () => {
    runCount += 1
    return Promise.reject(error)
  },
})

function said(outcome: CommandOutcome): string {
  return outcome.status === 'answered'
    ? `${outcome.answer.status} ${outcome.answer.body}`
    : outcome.status
}

for (const how of ['within', 'resumed'] as const) {
  const run = async (
    command: Command,
    what = work,
    on: Commands = openCommands(portsOn(opened.database)),
  ) => said(await on[how](command, what))

  const seconds: readonly [
    name: string,
    change: (first: Command) => Partial<Command>,
    said: string,
  ][] = [
    ['the same', () => ({}), '201 run 1'],
    ['other content', () => ({ content: 'b' }), 'conflict'],
    ['another key', () => ({ key: 'another' }), '201 run 2'],
    [
      'another merchant',
      () => ({ caller: { role: 'merchant', merchant: 'mer_2', proof: { token: 'tok' } } }),
      '201 run 2',
    ],
    ['the operator', () => ({ caller: { role: 'operator' } }), '201 run 2'],
    ['a customer', () => ({ caller: customer('sgn_1') }), '201 run 2'],
  ]
  for (const [name, change, expected] of seconds) {
    test(`${how}: then ${name} → ${expected}`, async () => {
      const first = newCommand()
      assert.equal(await run(first), '201 run 1')
      clock.advance(Temporal.Duration.from({ hours: 24 * 300 }))
      const key = { ...first, key: `${how} ${name}` }
      assert.equal(
        await run({ ...first, ...change(first), ...(name === 'another key' ? key : {}) }),
        expected,
      )
    })
  }

  test(`${how}: the answer to one sign-on is not another's, of the same account`, async () => {
    const first = newCommand({ caller: customer('sgn_1') })
    assert.equal(await run(first), '201 run 1')
    assert.equal(await run({ ...first, caller: customer('sgn_2') }), 'conflict')
    assert.equal(await run({ ...first, caller: customer('sgn_2', 'pac_2') }), '201 run 2')
  })

  test(`${how}: a refusal is an answer; what passes by itself is none`, async () => {
    const refused = newCommand()
    assert.equal(await run(refused, throwing(refusal)), '409 refused')
    assert.equal(await run(refused), '409 refused')
    const failed = newCommand()
    await assert.rejects(run(failed, throwing(new Error('busy'))), /busy/)
    assert.equal(await run(failed), '201 run 3')
  })

  test(`${how}: many at once are carried out once`, async () => {
    const command = newCommand()
    const all = await Promise.all(Array.from({ length: 5 }, () => run(command)))
    assert.equal(runCount, 1)
    const others = all.filter((one) => one !== '201 run 1')
    assert.ok(how === 'resumed' ? others.every((one) => one === 'running') : others.length === 0)
    assert.equal(await run(command), '201 run 1')
  })

  test(`${how}: a long answer is not kept, and not carried out again`, async () => {
    const command = newCommand()
    const body = 'x'.repeat(300_000)
    const long = { ...work, carryOut: () => Promise.resolve({ status: 200, type: 'a/b', body }) }
    assert.equal(await run(command, long), `200 ${body}`)
    assert.equal(await run(command), 'not_kept')
    assert.equal(runCount, 0)
  })

  test(`${how}: forgotten after its days, and not carried out again`, async () => {
    const command = newCommand()
    await run(command)
    const { jobs = [] } = contributeCommands({ ...portsOn(opened.database), answerKeptDays: 30 })
    clock.advance(Temporal.Duration.from({ hours: 24 * 29 }))
    for (const { work: job } of jobs) await job(new AbortController().signal)
    assert.equal(await run(command), '201 run 1')
    clock.advance(Temporal.Duration.from({ hours: 48 }))
    for (const { work: job } of jobs) await job(new AbortController().signal)
    assert.equal(await run(command), 'not_kept')
    assert.equal(await run({ ...command, content: 'b' }), 'conflict')
  })

  test(`${how}: nothing of key, content and answer can be read`, async () => {
    const secret = 'the quick brown fox'
    const answer = { status: 200, type: 'text/plain', body: secret }
    const command = newCommand({ key: secret, content: secret })
    await run(command, { ...work, carryOut: () => Promise.resolve(answer) })
    const rows = await opened.database.read('test.read', (tx) =>
      tx.query<{ row: string }>({
        name: 'test.read',
        text: 'select c::text as row from commands c',
      }),
    )
    const hex = Buffer.from(secret).toString('hex')
    assert.ok(rows.length > 0)
    for (const { row } of rows) assert.ok(!row.includes(secret) && !row.includes(hex))
  })

  test(`${how}: a death at any point, then a repetition: one answer, for ever`, async () => {
    let killAt = 0
    for (let isDone = false; !isDone;) {
      killAt += 1
      runCount = 0
      const command = newCommand()
      const dying = createPgDatabase({ url: opened.url, faults: createFaults(killAt), poolMax: 1 })
      const first = await run(command, work, openCommands(portsOn(dying))).catch(
        (error: unknown) => {
          assert.ok(error instanceof FaultError)
          return 'died'
        },
      )
      await dying.close()
      isDone = first !== 'died'
      // Whoever died had it for so long.
      realClock.advance(Temporal.Duration.from({ minutes: 2 }))
      const second = await run(command)
      assert.match(second, /^201 run [12]$/, `killed at point ${killAt}`)
      if (isDone) assert.equal(second, first)
      assert.equal(await run(command), second)
    }
    assert.ok(killAt > 8, `only ${killAt} points were passed`)
  })
}

test('within: of a refusal nothing stays that was written before it', async () => {
  const { database } = opened
  const command = newCommand()
  const note = (name: string) =>
    database.transaction(`test.${name}`, (tx) =>
      tx.query({
        name: 'test.note',
        text: `insert into merchant_event_heads (merchant, last_number) values ($1, 1)`,
        values: [name],
      }),
    )
  const count = async (name: string) => {
    const rows = await database.read('test.count', (tx) =>
      tx.query({
        name: 'test.count',
        text: 'select 1 from merchant_event_heads where merchant = $1',
        values: [name],
      }),
    )
    return rows.length
  }
  const commands = openCommands(portsOn(database))
  const writing = (name: string, error?: Error) => ({
    ...work,
    carryOut: async () => {
      await note(name)
      if (error !== undefined) throw error
      return await work.carryOut()
    },
  })
  await commands.within(command, writing('refused', refusal))
  await assert.rejects(commands.within(newCommand(), writing('failed', new Error('failed'))))
  await commands.within(newCommand(), writing('done'))
  assert.deepEqual([await count('refused'), await count('failed'), await count('done')], [0, 0, 1])
})

test('resumed: while one is at it another is told so; when its time is over another goes on', async () => {
  const commands = openCommands(portsOn(opened.database))
  const command = newCommand()
  const { promise: answering, resolve: answer } = Promise.withResolvers<Answer>()
  const { promise: begun, resolve: begin } = Promise.withResolvers<undefined>()
  const slow = commands.resumed(command, {
    ...work,
    carryOut: () => {
      begin(undefined)
      return answering
    },
  })
  await begun
  assert.equal(said(await commands.resumed(command, work)), 'running')
  assert.equal(said(await commands.resumed({ ...command, content: 'b' }, work)), 'conflict')
  realClock.advance(Temporal.Duration.from({ seconds: 61 }))
  assert.equal(said(await commands.resumed(command, work)), '201 run 1')
  answer({ status: 200, type: 'text/plain', body: 'too late' })
  assert.equal(said(await slow), '201 run 1', 'the first answer holds')
})

test('the erasure of a person forgets the answers to them', async () => {
  const { database } = opened
  const commands = openCommands(portsOn(database))
  const own = newCommand({ caller: customer('sgn_1', 'pac_gone') })
  const others = newCommand({ caller: customer('sgn_1', 'pac_stays') })
  for (const command of [own, others]) await commands.within(command, work)
  const { personal } = contributeCommands({ ...portsOn(database), answerKeptDays: 1 })
  const person = {
    signOn: 'sgn_1',
    customer: 'cus_1',
    purchasingAccount: 'pac_gone',
    paymentAccount: 'pay_1',
    currency: 'USD',
    email: 'a@example.org',
    registeredAt: clock.now(),
  }
  await inOneTransaction(database, 'test.erase', async (tx) =>
    personal?.erase?.(tx, { person, scope: 'payment_account', at: clock.now() }),
  )
  assert.equal(said(await commands.within(own, work)), 'not_kept')
  assert.equal(said(await commands.within(others, work)), '201 run 2')
})
