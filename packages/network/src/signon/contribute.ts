// What sign-on brings to the network: its routes, its jobs, and the traces of a person's devices and visits.
import type { Contribution } from '../platform/index.ts'
import type { SignOn } from './create-sign-on.ts'
import { eraseProviderTraces, eraseSignOn, listVisits } from './erase-sign-on.ts'
import { listSignOnEvents } from './list-sign-on-events.ts'
import { removeExpired } from './remove-expired.ts'
import { signOnRoutes } from './routes.ts'

const handedOverMax = 10_000

export function contributeSignOn(
  ports: Parameters<typeof removeExpired>[0] & { readonly signOn: SignOn },
): Contribution {
  const { signOn } = ports
  return {
    routes: [signOnRoutes(signOn)],
    jobs: [
      { name: 'remove-expired', everySeconds: 3600, work: () => removeExpired(ports) },
      {
        // Those whose sessions a person ended are told at once; this is for what a fault left behind.
        name: 'tell-merchants-of-sign-offs',
        everySeconds: 30,
        work: () => signOn.tellMerchants(),
      },
    ],
    work: {
      tell_sign_off: {
        // As events: some fifteen tries over three days.
        retry: { firstSeconds: 5, factor: 3, maxSeconds: 8 * 3600, hours: 72 },
        concurrency: 16,
        restSeconds: 20,
        outside: (work) => signOn.tellSignOff(work),
      },
    },
    personal: {
      async handOver(tx, { signOn: own, purchasingAccount, registeredAt: from }, at) {
        const to = at.add({ seconds: 1 })
        const asked = { purchasingAccount, from, to, limit: handedOverMax }
        const [events, merchants] = await Promise.all([
          listSignOnEvents(tx, asked),
          listVisits(tx, { signOn: own, limit: handedOverMax }),
        ])
        const sessions = events.filter((event) => event.signOn === own)
        return { values: { sessions, merchants } }
      },
      async erase(tx, { person, scope }) {
        await eraseSignOn(tx, person.signOn)
        if (scope !== 'sign_on') await eraseProviderTraces(tx, person.purchasingAccount)
      },
    },
  }
}
