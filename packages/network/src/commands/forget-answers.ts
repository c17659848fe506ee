// The job that forgets answers which nobody will ask for again. The key, and that it was used, stay for ever.
import { bucketCount } from '../platform/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import { forgetAnswersBefore } from './store.ts'

const forgottenPerRound = 1_000

export async function forgetAnswers(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { days, signal }: { readonly days: number; readonly signal: AbortSignal },
): Promise<void> {
  const before = clock.now().subtract({ hours: 24 * days })
  const limit = forgottenPerRound
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    for (let forgotten = limit; forgotten === limit && !signal.aborted;) {
      forgotten = await database.transaction('commands.forget-answers', (tx) =>
        forgetAnswersBefore(tx, { bucket, before, limit }),
      )
    }
  }
}
