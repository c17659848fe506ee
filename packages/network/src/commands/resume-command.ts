// Carries out a command that spans several transactions: its key is claimed before, its answer kept behind. After a
// crash in between a repetition runs it again, and it knows by itself what it did before.
import type { Answer, Command, CommandOutcome, CommandWork } from '../contract/index.ts'
import { FaultError, inOneTransaction } from '../platform/index.ts'
import { answerKnown } from './answer-known.ts'
import type { CommandPorts } from './command-ports.ts'
import { commandSecrets } from './command-secrets.ts'
import type { CommandSecrets } from './command-secrets.ts'
import { keepAnswer } from './keep-answer.ts'
import { insertCommand, lockCommand, updateCommandAsked, updateCommandLeased } from './store.ts'

/** Whoever repeats it after a crash waits for so long, in real time. */
const leaseSeconds = 60
const retryAfterSeconds = 2

/** Of two at once the second is told that the first is still at it. */
export async function resumeCommand(
  ports: CommandPorts,
  command: Command,
  work: CommandWork,
): Promise<CommandOutcome> {
  const secrets = commandSecrets(ports.commandKey, command, ports.random)
  const known = await claim(ports, secrets)
  if (known !== undefined) return known
  let answer: Answer
  try {
    answer = await answerOf(ports, secrets, work)
  } catch (error) {
    // Who dies here releases nothing.
    if (!(error instanceof FaultError)) await release(ports, secrets)
    throw error
  }
  return await ports.database.transaction('commands.keep-answer', async (tx) => {
    // Where this one took longer than its lease, another may have been at it meanwhile: the first answer holds.
    const first = answerKnown(secrets, await lockCommand(tx, secrets))
    if (first !== undefined) return first
    tx.beforeCommit(() => [keepAnswer(secrets, answer, ports.clock.now())])
    return { status: 'answered', answer }
  })
}

/** Undefined where it is this one's to carry out. */
async function claim(
  ports: CommandPorts,
  secrets: CommandSecrets,
): Promise<CommandOutcome | undefined> {
  return await inOneTransaction(ports.database, 'commands.claim', async (tx) => {
    const now = ports.realClock.now()
    const leasedUntil = now.add({ seconds: leaseSeconds })
    const claimedAt = ports.clock.now()
    if (await insertCommand(tx, { ...secrets, claimedAt, leasedUntil })) return undefined
    const row = await lockCommand(tx, secrets)
    const known = answerKnown(secrets, row)
    if (known !== undefined) return known
    const isLeased = row.leasedUntil !== null && Temporal.Instant.compare(now, row.leasedUntil) < 0
    if (isLeased) return { status: 'running', retryAfterSeconds }
    await updateCommandLeased(tx, secrets, leasedUntil)
    return undefined
  })
}

async function answerOf(
  ports: CommandPorts,
  secrets: CommandSecrets,
  { carryOut, refusalOf }: CommandWork,
): Promise<Answer> {
  try {
    return await carryOut((work) =>
      inOneTransaction(ports.database, 'commands.ask', async (tx) => {
        if (await updateCommandAsked(tx, secrets)) await work()
      }),
    )
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === undefined) throw error
    return refusal
  }
}

/** It may be tried again at once. */
async function release(ports: CommandPorts, secrets: CommandSecrets): Promise<void> {
  await ports.database.transaction('commands.release', (tx) =>
    updateCommandLeased(tx, secrets, null),
  )
}
