// The contract on reports: values, not texts; each charge answered in the end, as the processor booked it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChargeBatch } from '../processor-adapter.ts'
import type { ReadReport, ReportLine } from '../read-report.ts'
import { batchOf, reportWrongs } from './stand-in.ts'
import type { PushWrong, ReportWrong, StandIn } from './stand-in.ts'

const askingsMax = 5

export function testReports(getStandIn: () => StandIn): void {
  test('a report answers each charge, in numbered lines', async () => {
    const { batch, standIn } = await submitThree(getStandIn())
    const { lines, refused } = await fetch(standIn, batch)
    assert.deepEqual(refused, [])
    assert.deepEqual(
      lines.map(({ number }) => number),
      [1, 2, 3],
    )
    assertAnswers(lines, batch)
    for (const line of lines) {
      // An adapter that knows what was charged says so; null where its processor does not tell.
      if (line.charged !== null) assert.deepEqual(line.charged, chargedOf(batch, line))
    }
    assert.deepEqual((await fetch(standIn, batch)).lines, lines)
  })

  test('there is no report of a batch that was never sent', async () => {
    const { adapter, tokens } = getStandIn()
    assert.notEqual((await adapter.fetchReport(batchOf(tokens.good).batch)).outcome, 'ready')
  })

  test('a report that cannot be fetched is in doubt', async () => {
    const { batch, standIn } = await submitThree(getStandIn())
    standIn.misbehave('call_fails')
    assert.equal((await standIn.adapter.fetchReport(batch.batch)).outcome, 'unknown')
    assertAnswers((await fetch(standIn, batch)).lines, batch)
  })

  for (const wrong of reportWrongs) testWrong(getStandIn, wrong)
  testPushes(getStandIn)
}

async function submitThree(standIn: StandIn) {
  const { good, declined } = standIn.tokens
  const batch = batchOf(good, declined, good)
  assert.deepEqual(await standIn.adapter.submitBatch(batch), { outcome: 'accepted' })
  return { batch, standIn }
}

async function fetch({ adapter }: StandIn, { batch }: ChargeBatch): Promise<ReadReport> {
  const fetched = await adapter.fetchReport(batch)
  assert.ok(fetched.outcome === 'ready', fetched.outcome)
  return fetched.report
}

/** Every charge is answered, the second one declined with a reason, and no line says anything else of it. */
function assertAnswers(lines: readonly ReportLine[], { charges }: ChargeBatch): void {
  for (const [index, { request }] of charges.entries()) {
    const own = lines.filter((line) => line.request === request)
    assert.ok(own.length > 0, `${request} is not answered`)
    for (const { status, reason } of own) {
      assert.equal(status, index === 1 ? 'declined' : 'paid')
      assert.equal(reason !== null && reason !== '', index === 1)
    }
  }
}

function chargedOf({ charges }: ChargeBatch, { request }: ReportLine) {
  const charge = charges.find((one) => one.request === request)
  return charge && { micros: charge.amountMicros, currency: charge.currency }
}

/** What is wrong is handed over as it came: neither repaired nor made up. The next askings bring the rest. */
function testWrong(getStandIn: () => StandIn, wrong: ReportWrong): void {
  test(`${wrong.replaceAll('_', ' ')}: all is answered in the end, and nothing made up`, async () => {
    const { batch, standIn } = await submitThree(getStandIn())
    const { adapter } = standIn
    standIn.misbehave(wrong)
    const [first, ...later] = await askAgainAndAgain(() => adapter.fetchReport(batch.batch))
    assert.ok(first)
    assert.equal(first.outcome === 'not_ready', wrong === 'report_late')
    const reports = [first, ...later].flatMap((one) => (one.outcome === 'ready' ? one.report : []))
    assertAnswers(
      reports.flatMap(({ lines }) => lines),
      batch,
    )
    if (first.outcome === 'ready') assertWrong(first.report, batch, wrong)
  })
}

async function askAgainAndAgain<Answer>(ask: () => Promise<Answer>): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  while (answers.length < askingsMax) answers.push(await ask())
  return answers
}

/** That the wrong thing was done at all, and how it shows. */
function assertWrong({ lines, refused }: ReadReport, batch: ChargeBatch, wrong: ReportWrong): void {
  const own = lines.filter((line) => chargedOf(batch, line) !== undefined)
  const shows: Readonly<Record<ReportWrong, () => boolean>> = {
    report_late: () => false,
    report_partial: () => own.length < batch.charges.length,
    report_doubled: () => own.length > batch.charges.length,
    report_reordered: () => own.some(({ request }, at) => request !== batch.charges[at]?.request),
    // A torn line is named, never guessed; a processor whose reports are whole or not at all tears none.
    report_truncated: () => refused.length > 0 || own.length < batch.charges.length,
    report_foreign: () => own.length < lines.length,
    report_amount_changed: () =>
      own.some((line) => line.charged?.micros !== chargedOf(batch, line)?.micros),
  }
  assert.ok(
    shows[wrong](),
    JSON.stringify(lines, (_, value: unknown) => String(value)),
  )
}

const pushes: readonly (readonly [wrong: PushWrong, isBelieved: boolean])[] = [
  ['right', true],
  ['another_secret', false],
  ['altered', false],
  ['old', false],
  ['ahead', false],
  ['unsigned', false],
]

function testPushes(getStandIn: () => StandIn): void {
  for (const [wrong, isBelieved] of pushes) {
    const what = isBelieved ? 'believed' : 'not believed'
    test(`a pushed report, ${wrong.replaceAll('_', ' ')}: ${what}`, async () => {
      const { batch, standIn } = await submitThree(getStandIn())
      const pushed = standIn.push(batch.batch, wrong)
      // A kind that pushes nothing believes nothing.
      const read = standIn.adapter.readPushedReport(pushed ?? nothingPushed)
      if (pushed === undefined || !isBelieved) assert.equal(read, undefined)
      else assert.deepEqual(read, await fetch(standIn, batch))
    })
  }
}

const nothingPushed = {
  header: () => undefined,
  body: '',
  now: Temporal.Instant.from('2026-12-22T09:00:00Z'),
}
