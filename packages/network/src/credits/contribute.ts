// What credits bring to the network: the work of forgetting where money went back to.
import type { Contribution, IdSources } from '../platform/index.ts'
import { forgetWayBack } from './keep-way-back.ts'

export function contributeCredits(ports: IdSources): Contribution {
  return {
    work: {
      forget_way_back: {
        retry: { firstSeconds: 60, factor: 2, maxSeconds: 3600 },
        within: (tx, work) => forgetWayBack(tx, ports, work),
      },
    },
  }
}
