// What repeats has a row for each of its subjects, from the first start on.
import { enqueueWorks } from './enqueue-work.ts'
import type { Handlers, WorkPorts } from './runner-ports.ts'
import { networkOwner } from './work.ts'
import type { WorkDraft } from './work.ts'

export async function startRepeating(ports: WorkPorts, handlers: Handlers): Promise<void> {
  const drafts = [...handlers].flatMap(([kind, { repeats = {} }]) =>
    Object.keys(repeats).map((subject): WorkDraft => ({
      kind,
      subject,
      owner: networkOwner,
      facts: {},
    })),
  )
  await ports.database.transaction('work.start-repeating', (tx) => enqueueWorks(tx, ports, drafts))
}
