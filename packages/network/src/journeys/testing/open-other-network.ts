// A second network on the database of a test, with nothing else in common: another process on another machine.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  createHttpClient,
  createPgDatabase,
  noLog,
  openKeys,
  readConfig,
  systemClock,
  systemRandom,
} from '../../platform/index.ts'
import { createNetwork } from '../../server/create-network.ts'
import type { Network } from '../../server/create-network.ts'
import type { TestNetwork } from './open-test-network.ts'

export interface OtherNetwork {
  readonly network: Network
  close(): Promise<void>
}

export function openOtherNetwork(net: TestNetwork): OtherNetwork {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tallystick-other-'))
  const database = createPgDatabase({ url: net.opened.url, poolMax: 5 })
  const http = createHttpClient({ arePrivateAddressesAllowed: true })
  const random = systemRandom()
  const network = createNetwork({
    clock: net.clock,
    realClock: systemClock(),
    random,
    database,
    http,
    log: noLog,
    keys: openKeys(path.join(folder, 'keys'), random),
    config: readConfig({
      TALLYSTICK_URL: net.url,
      TALLYSTICK_SANDBOX: '1',
      TALLYSTICK_CREDIT_LIMIT: '1000000',
    }),
    version: '0.0.0-test',
  })
  return {
    network,
    async close() {
      await network.stop()
      http.close()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
