// What privacy brings to the network: the work of erasing whoever closed what was theirs.
import type { Contribution } from '../platform/index.ts'
import { eraseClosed } from './erase-closed.ts'
import type { EraserPorts } from './erase-closed.ts'

/** What is kept of a person is known once all rooms are open. */
export function contributePrivacy(ports: EraserPorts): Contribution {
  return {
    work: {
      erase_person: {
        // Never given up: whoever left cannot ask again.
        retry: { firstSeconds: 60, factor: 2, maxSeconds: 3600 },
        within: (tx, work) => eraseClosed(tx, ports, work),
      },
    },
  }
}
