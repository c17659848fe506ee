// What commands bring to the network: how long answers are kept, and the end of those of a person.
import type { Erasure } from '../contract/index.ts'
import { bucketFor } from '../platform/index.ts'
import type { Contribution, Tx } from '../platform/index.ts'
import type { CommandPorts } from './command-ports.ts'
import { forgetAnswers } from './forget-answers.ts'
import { forgetAnswersOf } from './store.ts'

export function contributeCommands(
  ports: CommandPorts & { readonly answerKeptDays: number },
): Contribution {
  return {
    jobs: [
      {
        name: 'forget-answers',
        everySeconds: 86_400,
        work: (signal) => forgetAnswers(ports, { days: ports.answerKeptDays, signal }),
      },
    ],
    personal: { erase },
  }
}

/** Nobody can read them without the caller's key; there is no reason to keep them, either. */
async function erase(tx: Tx, { person }: Erasure): Promise<void> {
  const tenant = person.purchasingAccount
  await forgetAnswersOf(tx, { bucket: bucketFor(tenant), tenant })
}
