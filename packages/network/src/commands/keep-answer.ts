// How an answer is kept: sealed, and not where it is long.
import type { Answer } from '../contract/index.ts'
import type { SqlStatement } from '../platform/index.ts'
import type { CommandSecrets } from './command-secrets.ts'
import { updateCommandAnswered } from './store.ts'

/** The outcomes of a batch of a thousand are about as long. */
const answerBytesMax = 256 * 1024

export function keepAnswer(
  secrets: CommandSecrets,
  answer: Answer,
  at: Temporal.Instant,
): SqlStatement {
  const sealed = secrets.seal(answer)
  const { status } = answer
  const kept = sealed.length > answerBytesMax ? null : sealed
  return updateCommandAnswered(secrets, { status, answer: kept, at })
}
