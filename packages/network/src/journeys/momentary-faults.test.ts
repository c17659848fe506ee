// What the database refuses for a moment is answered 503 with Retry-After, whichever way it was asked; its other
// errors are not.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ConnectionLostError, noLog, OutcomeUnknownError, systemClock } from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import { serve } from '../server/serve.ts'
import { findFreePort } from './testing/find-free-port.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import type { TestNetwork } from './testing/open-test-network.ts'

let net: TestNetwork
let url: string
let failing: Error | undefined
let endServing: () => Promise<void>
before(async () => {
  net = await openTestNetwork()
  const { database } = net.opened
  const failOr = <T>(work: () => Promise<T>): Promise<T> =>
    failing === undefined ? work() : Promise.reject(failing)
  const failingDatabase: Database = {
    ...database,
    // Everything else is the same database.
    transaction: (name, work) => failOr(() => database.transaction(name, work)),
    read: (name, work) => failOr(() => database.read(name, work)),
    query: (statement) => failOr(() => database.query(statement)),
  }
  const network = net.openBeside(failingDatabase)
  const port = await findFreePort()
  url = `http://localhost:${port}`
  const serving = await serve({
    network,
    clock: systemClock(),
    log: noLog,
    publicUrl: url,
    host: 'localhost',
    port,
    trustedProxies: [],
  })
  endServing = async () => {
    await serving.close()
    await network.stop()
  }
})
after(async () => {
  failing = undefined
  await endServing()
  await net.close()
})

/** The error as the server gives it. */
async function errorOf(state: string): Promise<Error> {
  const raising = net.opened.database.transaction('test.raise', (tx) =>
    tx.query({
      name: `test.raise-${state}`,
      text: `do $$ begin raise exception 'as planned' using errcode = '${state}'; end $$`,
    }),
  )
  return await raising.then(
    () => new Error('nothing was raised'),
    (error: unknown) => error as Error,
  )
}

/** One address of each kind that asks the database. */
const addresses = {
  api: '/api/v1/ledger/balances',
  page: '/brands/mer_000000000000000000000000.css',
  provider: '/oauth/auth?client_id=mer_01m808tx00gc76nxjf7w0dpmgt&response_type=code&scope=openid',
} as const

const kinds: readonly (readonly [
  what: string,
  error: () => Promise<Error>,
  isMomentary: boolean,
])[] = [
  ['a lock that was waited for too long', () => errorOf('55P03'), true],
  ['a statement that took too long', () => errorOf('57014'), true],
  ['a serialization failure', () => errorOf('40001'), true],
  ['a deadlock', () => errorOf('40P01'), true],
  ['no room on the disk', () => errorOf('53100'), true],
  ['no memory', () => errorOf('53200'), true],
  ['too many connections', () => errorOf('53300'), true],
  ['a connection that was lost', () => Promise.resolve(new ConnectionLostError('gone')), true],
  ['an unknown outcome', () => Promise.resolve(new OutcomeUnknownError('around COMMIT')), true],
  ['a duplicate key', () => errorOf('23505'), false],
  ['a check that refused', () => errorOf('23514'), false],
  ['no such table', () => errorOf('42P01'), false],
  ['a text that is no number', () => errorOf('22P02'), false],
  ['an internal error of the server', () => errorOf('XX000'), false],
]

for (const [what, error, isMomentary] of kinds) {
  test(`${what}: ${isMomentary ? '503, and when to try again' : '500'}`, async () => {
    const made = await error()
    for (const [kind, address] of Object.entries(addresses)) {
      failing = made
      const headers = kind === 'api' ? { authorization: `Bearer ${net.operatorToken}` } : {}
      const response = await fetch(`${url}${address}`, { headers, redirect: 'manual' })
      const text = await response.text()
      failing = undefined
      assert.equal(response.status, isMomentary ? 503 : 500, `${kind}: ${text}`)
      const seconds = Number(response.headers.get('retry-after') ?? 0)
      assert.equal(seconds > 0, isMomentary, kind)
      if (kind !== 'api') continue
      const { code, retry } = JSON.parse(text) as Record<string, unknown>
      const expected = made instanceof OutcomeUnknownError ? 'outcome_unknown' : 'unavailable'
      assert.deepEqual([code, retry], [isMomentary ? expected : 'internal_error', true])
    }
  })
}
