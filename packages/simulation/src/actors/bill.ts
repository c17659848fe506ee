// The network's own work on money: billing days, batches to the processor, reports back, checkpoints, mails.
import { takeCheckpoint } from '@tallystick/ledger'
import { runDueBilling } from '@tallystick/network/rooms/billing'
import { ask } from '../world/ask.ts'
import { doWork } from './work.ts'
import { check } from '../world/violation.ts'
import { threshold } from '../world/network-process.ts'
import { pick } from '../world/world.ts'
import type { World } from '../world/world.ts'

export async function billDue(world: World): Promise<void> {
  const answer = await ask(world, 'billing', ({ ports }) => runDueBilling(ports, { threshold }))
  world.trace.add(`  billed dates: ${answer.isAnswered ? answer.value : 'no answer'}`)
  if (answer.isAnswered) world.stats.runs += answer.value
}

/** Two processes, or two clicks of an operator. */
export async function billTwice(world: World): Promise<void> {
  await Promise.all([billDue(world), billDue(world)])
}

export async function submit(world: World): Promise<void> {
  const answer = await doWork(world, ['record_batches', 'submit_batch', 'look_at_refused_request'])
  const { done = '?', failed = '?', parked = '?' } = answer.isAnswered ? answer.value : {}
  world.trace.add(`  batches: ${done} done, ${failed} in doubt, ${parked} for people`)
}

export async function collect(world: World): Promise<void> {
  const answer = await doWork(world, ['collect_report', 'look_at_disagreement'])
  world.trace.add(`  batches answered: ${answer.isAnswered ? answer.value.done : 'no answer'}`)
  if (answer.isAnswered) world.stats.reports += answer.value.done
}

/** A report that the processor sends unasked: new, or once more one that was on its way long ago. */
export async function deliverReport(world: World): Promise<void> {
  const { chance, processor, reportTexts } = world
  const batches = processor.book().entries.flatMap(({ kind, batch }) => {
    return batch === undefined || kind === 'payout' ? [] : [batch]
  })
  if (batches.length === 0) return
  const taken = processor.takeReport(pick(chance, batches))
  if (taken.outcome === 'ready') reportTexts.push(taken.body)
  if (reportTexts.length === 0) return
  // It may be lost now and come much later.
  if (chance.below(4) === 0) return
  const text = pick(chance, chance.below(2) === 0 ? reportTexts.slice(-1) : reportTexts)
  const copies = 1 + chance.below(2)
  await Promise.all(Array.from({ length: copies }, () => applyText(world, text)))
}

async function applyText(world: World, text: string): Promise<void> {
  const answer = await ask(world, 'a report', ({ api }) =>
    api.call({
      caller: { role: 'operator' },
      method: 'POST',
      path: '/billing/reports',
      body: text,
      contentType: 'application/x-ndjson',
    }),
  )
  world.trace.add(`  report: ${answer.isAnswered ? JSON.stringify(answer.value) : 'no answer'}`)
  if (!answer.isAnswered) return
  const { status, contradicts = 0 } = answer.value
  // A report that broke off in its first line, or of which all lines were held back, says nothing.
  const isRead =
    ['applied', 'exists'].includes(String(status)) || answer.value['code'] === 'malformed_report'
  check(isRead, 'S17', () => `a report is refused: ${JSON.stringify(answer)}`)
  world.stats.reports += 1
  check(contradicts === 0, 'S8', () => `a report contradicts: ${JSON.stringify(answer.value)}`)
}

export async function checkpoint(world: World): Promise<void> {
  const answer = await ask(world, 'a checkpoint', ({ ports }) =>
    takeCheckpoint(ports.database, { takenAt: ports.clock.now() }),
  )
  world.trace.add(
    `  checkpoint of ${answer.isAnswered ? answer.value.transferCount : '?'} transfers`,
  )
}
