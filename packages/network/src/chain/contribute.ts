// What the chain brings to the network: the job that makes heads, and the list of them.
import type { Contribution } from '../platform/index.ts'
import { makeHead } from './make-head.ts'
import type { ChainPorts } from './make-head.ts'
import { chainRoutes } from './routes.ts'

const secondsPerHour = 3600

export function contributeChain(ports: ChainPorts): Contribution {
  return {
    routes: [chainRoutes(ports)],
    jobs: [
      {
        name: 'make-head',
        everySeconds: secondsPerHour,
        work: async () => {
          await makeHead(ports)
        },
      },
    ],
  }
}
