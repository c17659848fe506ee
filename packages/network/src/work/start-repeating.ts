// Kinds that repeat have a row for each of their subjects, from the first start on.
import { enqueueWorks } from './enqueue-work.ts'
import type { Handlers, WorkPorts } from './runner-ports.ts'
import { networkOwner } from './work.ts'
import type { WorkDraft } from './work.ts'

/** The subject of what repeats once for the whole network. */
const oneSubject = 'all'

export async function startRepeating(ports: WorkPorts, handlers: Handlers): Promise<void> {
  const drafts = [...handlers].flatMap(([kind, { repeats }]) =>
    repeats === undefined
      ? []
      : (repeats.subjects ?? [oneSubject]).map((subject): WorkDraft => ({
          kind,
          subject,
          owner: networkOwner,
          facts: {},
        })),
  )
  await ports.database.transaction('work.start-repeating', (tx) => enqueueWorks(tx, ports, drafts))
}
