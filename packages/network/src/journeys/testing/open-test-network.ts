// A whole network on a free port, on a database of its own, with a clock that tests move. For tests of several rooms.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  createHttpClient,
  noLog,
  openKeys,
  readConfig,
  systemClock,
  systemRandom,
  testClock,
} from '../../platform/index.ts'
import type { Clock, Database, Log, Mailer, TestClock } from '../../platform/index.ts'
import { openOutward } from '../../outward/index.ts'
import type { Outward } from '../../outward/index.ts'
import { openTestDatabase } from '../../testing/open-test-database.ts'
import type { TestDatabase } from '../../testing/open-test-database.ts'
import { createNetwork } from '../../server/create-network.ts'
import type { Network } from '../../server/create-network.ts'
import type { NetworkPorts } from '../../server/network-ports.ts'
import { serve } from '../../server/serve.ts'
import { checkAnswers } from './check-answers.ts'
import { findFreePort } from './find-free-port.ts'

export interface TestNetwork {
  readonly url: string
  readonly network: Network
  /** Another process of the same network: its rooms on this database, which a test may let die. */
  readonly openBeside: (database: Database, realClock?: Clock) => Network
  readonly clock: TestClock
  readonly opened: TestDatabase
  readonly operatorToken: string
  /** What merchants know things by, as the network has it. */
  readonly outward: Outward
  /** One call of the API; answers status and JSON. */
  readonly call: (
    token: string | undefined,
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ readonly status: number; readonly body: Record<string, unknown> }>
  close(): Promise<void>
}

export async function openTestNetwork(
  options: {
    readonly settings?: Readonly<Record<string, string>>
    readonly startsAt?: string
    /** What the network takes for real time, where that is to be moved, too. */
    readonly realClock?: Clock
    readonly log?: Log
    readonly closed?: NetworkPorts['closed']
    readonly mailer?: Mailer
    /** What stands between the network and its database. */
    readonly wrapDatabase?: (database: Database) => Database
  } = {},
): Promise<TestNetwork> {
  const opened = await openTestDatabase({ poolMax: 10 })
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tallystick-network-'))
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const operatorToken = 'operator-token-of-a-test'
  const config = readConfig({
    TALLYSTICK_PORT: String(port),
    TALLYSTICK_URL: url,
    TALLYSTICK_DATA: folder,
    TALLYSTICK_SANDBOX: '1',
    TALLYSTICK_OPERATOR_TOKEN: operatorToken,
    // Tests are about other things than how much an account may owe, but for those that set it.
    TALLYSTICK_CREDIT_LIMIT: '1000000',
    ...options.settings,
  })
  const clock = testClock(options.startsAt ?? '2026-12-01T09:00:00Z')
  const random = systemRandom()
  const keys = openKeys(path.join(folder, 'keys'), random)
  const log = options.log ?? noLog
  const http = createHttpClient({ arePrivateAddressesAllowed: true })
  const ports: NetworkPorts = {
    clock,
    realClock: options.realClock ?? systemClock(),
    random,
    database: options.wrapDatabase?.(opened.database) ?? opened.database,
    http,
    log,
    keys,
    config,
    mailer: options.mailer,
    // Tests read mails where they wait, and take the place of the card page: all is offered unless they say otherwise.
    closed: options.closed ?? [],
    movableClock: {
      now: () => clock.now(),
      advance: async (duration) => {
        await Promise.resolve()
        clock.advance(duration)
        return clock.now()
      },
      moveTo: async (instant) => {
        await Promise.resolve()
        clock.set(instant)
        return clock.now()
      },
    },
    version: '0.0.0-test',
  }
  const network = createNetwork(ports)
  const checked = checkAnswers(network)
  const serving = await serve({
    network: checked.network,
    clock: systemClock(),
    log,
    publicUrl: config.publicUrl ?? url,
    host: 'localhost',
    port,
    trustedProxies: config.trustedProxies,
  })
  return {
    url,
    network,
    openBeside: (database, realClock = systemClock()) =>
      createNetwork({ ...ports, database, realClock }),
    clock,
    opened,
    operatorToken,
    outward: openOutward({ keys, spreadSeconds: 0 }),
    async call(token, method, at, body) {
      const response = await fetch(`${url}/api/v1${at}`, {
        method,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    },
    async close() {
      await serving.close()
      await network.stop()
      http.close()
      await opened.close()
      rmSync(folder, { recursive: true, force: true })
      checked.assertAsDescribed()
    },
  }
}
