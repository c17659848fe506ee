// What is answered to a command whose key is known. Pure.
import type { CommandOutcome } from '../contract/index.ts'
import type { CommandSecrets } from './command-secrets.ts'
import type { KnownCommand } from './command.ts'

/** Undefined where it was begun and has no answer yet. */
export function answerKnown(
  { contentHash, unseal }: Pick<CommandSecrets, 'contentHash' | 'unseal'>,
  known: KnownCommand,
): CommandOutcome | undefined {
  if (!contentHash.equals(known.contentHash)) return { status: 'conflict' }
  const { status: firstStatus, answeredAt, answer } = known
  if (firstStatus === null || answeredAt === null) return undefined
  if (answer === null) return { status: 'not_kept', firstStatus, answeredAt }
  return { status: 'answered', answer: unseal(answer) }
}
