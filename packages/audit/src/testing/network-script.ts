// The network itself over the book's database, in process, and asked through its API as a script would.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createHttpClient, createNetwork, readConfig } from '@tallystick/network'
import type { Network } from '@tallystick/network'
import { openKeys } from '@tallystick/network/rooms/platform'
import type { Ports } from './open-varied-book.ts'

export type Json = Readonly<Record<string, unknown>>

export interface Customer {
  readonly customer: string
  readonly payment_account: string
  readonly purchasing_account: string
  readonly token: string
}

export interface Merchant {
  readonly merchant: string
  readonly token: string
}

export interface NetworkScript {
  readonly network: Network
  readonly operator: string
  /** The answer's JSON; an answer that is none of 200 to 204 fails the story. */
  readonly call: (token: string, method: string, path: string, body?: unknown) => Promise<Json>
  close(): Promise<void>
}

export function openNetworkScript(ports: Ports): NetworkScript {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tallystick-book-'))
  const operator = 'operator-token-of-the-book'
  const url = 'http://localhost:8080'
  const http = createHttpClient({ arePrivateAddressesAllowed: true })
  const network = createNetwork({
    ...ports,
    realClock: ports.clock,
    http,
    keys: openKeys(path.join(folder, 'keys'), ports.random),
    config: readConfig({
      TALLYSTICK_URL: url,
      TALLYSTICK_DATA: folder,
      TALLYSTICK_SANDBOX: '1',
      TALLYSTICK_OPERATOR_TOKEN: operator,
      TALLYSTICK_CREDIT_LIMIT: '1000000',
      TALLYSTICK_TELLING_SPREAD_SECONDS: '0',
    }),
    closed: [],
    version: '0.0.0-book',
  })
  let keyCount = 0
  return {
    network,
    operator,
    async call(token, method, at, body) {
      keyCount += 1
      const response = await network.fetch(
        new Request(`${url}/api/v1${at}`, {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            // Some carry an id of theirs in the body.
            ...(method === 'GET' || hasId(body) ? {} : { 'idempotency-key': `book-${keyCount}` }),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      )
      const text = await response.text()
      assert.ok(response.status < 300, `${method} ${at}: ${response.status} ${text}`)
      return text === '' ? {} : (JSON.parse(text) as Json)
    },
    async close() {
      await network.stop()
      http.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function hasId(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'id' in body
}
