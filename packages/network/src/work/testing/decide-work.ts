// What an operator does with work that waits for a person.
import { cancelWork } from '../cancel-work.ts'
import { retryWork } from '../retry-work.ts'
import type { DecisionPorts } from '../retry-work.ts'

export async function decideWork(
  ports: DecisionPorts,
  decision: 'retry' | 'cancel',
  work: string,
): Promise<void> {
  const decide = decision === 'retry' ? retryWork : cancelWork
  const decided = await decide(ports, { work, because: 'looked at it' })
  if (decided.status === 'refused') throw new Error(`${work}: ${decided.code}`)
}
