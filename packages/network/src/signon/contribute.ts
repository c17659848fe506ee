// What sign-on brings to the network: its routes, its jobs, and the traces of a person's devices and visits.
import type { Person } from '../contract/index.ts'
import type { MomentCursor } from '../platform/api/index.ts'
import { bucketOf, walkPages } from '../platform/index.ts'
import type { Contribution, Database } from '../platform/index.ts'
import type { SignOn } from './create-sign-on.ts'
import { eraseProviderTraces, eraseSignOn, listVisits } from './erase-sign-on.ts'
import { merchantTokenRoutes } from './merchant-token-routes.ts'
import type { MerchantTokenPorts } from './merchant-tokens.ts'
import { removeExpired } from './remove-expired.ts'
import { signOnRoutes } from './routes.ts'
import { signOffRoutes } from './sign-off-routes.ts'
import type { SignOnEvent } from './sign-on-event.ts'
import { listEventsBefore } from './store-events.ts'

const rowsPerPage = 500

export function contributeSignOn(
  ports: Parameters<typeof removeExpired>[0] & MerchantTokenPorts & { readonly signOn: SignOn },
): Contribution {
  const { signOn } = ports
  return {
    routes: [signOnRoutes(signOn), signOffRoutes(ports), merchantTokenRoutes(ports)],
    jobs: [
      {
        name: 'remove-expired',
        everySeconds: 3600,
        work: (signal) => removeExpired(ports, { signal }),
      },
      {
        // Those whose sessions a person ended are told at once; this is for those whose time is over, and for what a
        // fault left behind.
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
      handOver: (_tx, person) =>
        Promise.resolve({
          lists: {
            sessions: { pages: (database) => walkEvents(database, person) },
            merchants: { pages: (database) => walkVisits(database, person) },
          },
        }),
      async erase(tx, { person, scope }) {
        await eraseSignOn(tx, person.signOn)
        if (scope !== 'sign_on') await eraseProviderTraces(tx, person.purchasingAccount)
      },
    },
  }
}

function walkEvents(
  database: Database,
  { signOn, purchasingAccount }: Person,
): AsyncIterable<readonly SignOnEvent[]> {
  const limit = rowsPerPage
  const bucket = bucketOf(purchasingAccount)
  return walkPages(
    database,
    'signon.export-events',
    async (tx, before: MomentCursor | undefined) => {
      const found = await listEventsBefore(tx, { bucket, purchasingAccount, before, limit })
      const last = found.length === limit ? found.at(-1) : undefined
      return {
        rows: found.filter((event) => event.signOn === signOn),
        next: last && { at: last.at, id: last.id },
      }
    },
  )
}

function walkVisits(database: Database, { signOn }: Person): AsyncIterable<readonly object[]> {
  const limit = rowsPerPage
  return walkPages(database, 'signon.export-visits', async (tx, after: string | undefined) => {
    const rows = await listVisits(tx, { signOn, after, limit })
    return { rows, next: rows.length === limit ? rows.at(-1)?.merchant : undefined }
  })
}
