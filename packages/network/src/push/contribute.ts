// What push brings to the network: how browsers are told, and the end of what a person subscribed.
import type { Contribution } from '../platform/index.ts'
import { deliverPush } from './deliver-push.ts'
import type { PushPorts } from './deliver-push.ts'
import { deleteMessage, deleteSubscriptionsOf } from './store.ts'
import type { Vapid } from './vapid.ts'

export function contributePush(ports: PushPorts & { readonly vapid: Vapid }): Contribution {
  return {
    work: {
      push_message: {
        // After a day it is no news, and the e-mail says the same: nobody needs to look at it.
        retry: { firstSeconds: 60, factor: 3, maxSeconds: 3 * 3600, hours: 24, isDropped: true },
        concurrency: 8,
        whenGivenUp: (tx, { subject }) => deleteMessage(tx, subject),
        outside: ({ subject: message }) => deliverPush(ports, { message, vapid: ports.vapid }),
      },
    },
    personal: { erase: (tx, { person }) => deleteSubscriptionsOf(tx, person.signOn) },
  }
}
