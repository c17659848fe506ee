// The mail host: takes messages, refuses some for a while and some for good, and remembers what it took.
import type { MailMessage, Random } from '@tallystick/network/rooms/platform'
import type { Fate } from '../world/fate.ts'
import type { Turns } from '../world/turns.ts'

export interface MailHost {
  /** Message ids and how often each was taken. */
  readonly taken: ReadonlyMap<string, number>
  isFailing: boolean
  /** The network's way to it. */
  connect(fate: Fate, turns: Turns): { send(message: MailMessage): Promise<void> }
}

export function createMailHost(chance: Random): MailHost {
  const taken = new Map<string, number>()
  const host: MailHost = {
    taken,
    isFailing: false,
    connect: (fate, turns) => ({
      send: (message) =>
        turns.take(async () => {
          await fate.point('before mail send')
          if (host.isFailing && chance.below(2) === 0) {
            const responseCode = chance.below(10) === 0 ? 550 : 451
            throw Object.assign(new Error('refused'), { responseCode })
          }
          taken.set(message.messageId, (taken.get(message.messageId) ?? 0) + 1)
          await fate.point('after mail send')
        }),
    }),
  }
  return host
}
