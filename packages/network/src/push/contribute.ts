// What push brings to the network: the worker that tells browsers, and the end of what a person subscribed.
import type { Contribution } from '../platform/index.ts'
import { deliverPushes } from './deliver-pushes.ts'
import type { PushPorts } from './deliver-pushes.ts'
import { deleteSubscriptionsOf } from './store.ts'
import type { Vapid } from './vapid.ts'

const pushesPerRound = 50

export function contributePush(ports: PushPorts & { readonly vapid: Vapid }): Contribution {
  return {
    jobs: [
      {
        name: 'deliver-pushes',
        everySeconds: 5,
        work: async (signal) => {
          const round = { limit: pushesPerRound, vapid: ports.vapid }
          while ((await deliverPushes(ports, round)) === round.limit && !signal.aborted);
        },
      },
    ],
    personal: { erase: (tx, { person }) => deleteSubscriptionsOf(tx, person.signOn) },
  }
}
