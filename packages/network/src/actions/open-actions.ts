// What the API writes changes of operators down with.
import type { OperatorActions } from '../contract/index.ts'
import { joinOrBegin } from '../platform/index.ts'
import type { Clock, Database, Random } from '../platform/index.ts'
import { recordAction } from './record-action.ts'

export function openActions(ports: {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
}): OperatorActions {
  const record: OperatorActions['asked'] = (draft) =>
    ports.database.transaction('actions.record', (tx) => recordAction(tx, ports, draft))
  return {
    within: (change, draftOf) =>
      joinOrBegin(ports.database, 'actions.within', async () => {
        const answer = await change()
        const draft = await draftOf(answer)
        if (draft !== undefined) await record(draft)
        return answer
      }),
    asked: record,
  }
}
