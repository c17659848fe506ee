// Carries out a command in one transaction with its answer: a crash leaves both, or nothing.
import type { Answer, Command, CommandOutcome, CommandWork } from '../contract/index.ts'
import { inOneTransaction, inSavepoint } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { CommandPorts } from './command-ports.ts'
import { commandSecrets } from './command-secrets.ts'
import { answerKnown } from './answer-known.ts'
import { keepAnswer } from './keep-answer.ts'
import { insertCommand, lockCommand } from './store.ts'

/** Of two at once the second waits for the first, and is answered the same. */
export async function carryOut(
  ports: CommandPorts,
  command: Command,
  work: CommandWork,
): Promise<CommandOutcome> {
  const secrets = commandSecrets(ports.commandKey, command, ports.random)
  return await inOneTransaction(ports.database, 'commands.carry-out', async (tx) => {
    const claimedAt = ports.clock.now()
    const claim = { ...secrets, claimedAt, leasedUntil: null }
    if (!(await insertCommand(tx, claim))) {
      const known = answerKnown(secrets, await lockCommand(tx, secrets))
      // Its row and its answer came in one transaction.
      if (known === undefined) throw new Error('a command was begun and has no end')
      return known
    }
    const answer = await answerOf(tx, work)
    tx.beforeCommit(() => [keepAnswer(secrets, answer, ports.clock.now())])
    return { status: 'answered', answer }
  })
}

/** Of a refusal nothing stays but itself. */
async function answerOf(tx: Tx, { carryOut: change, refusalOf }: CommandWork): Promise<Answer> {
  try {
    // All of it is done once, or not at all.
    return await inSavepoint(tx, 'command', () => change((once) => once()))
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === undefined) throw error
    return refusal
  }
}
