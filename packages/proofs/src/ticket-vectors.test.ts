// Holds the committed vectors against the code, and runs every one of them as another engine would.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { decryptionKeyFromJwk, openTicket, ticketRefusals, verifyingKeysFromJwks } from './index.ts'
import { makeTicketVectors } from './ticket-vectors.ts'
import type { TicketVectors } from './ticket-vectors.ts'

const committedText = readFileSync(new URL('../vectors/tickets.json', import.meta.url), 'utf8')
const committed = JSON.parse(committedText) as TicketVectors
const { engine } = committed
const keys = verifyingKeysFromJwks(committed.jwks)
const ownKeys = committed.engine_keys.map(decryptionKeyFromJwk)
const openAt = (
  ticket: string,
  { at = engine.at, nonce }: { readonly at?: string; readonly nonce?: string },
): ReturnType<typeof openTicket> =>
  openTicket(ticket, {
    keys,
    ownKeys,
    issuer: engine.issuer,
    audience: engine.audience,
    at: Temporal.Instant.from(at),
    ...(nonce === undefined ? {} : { nonce }),
  })

test('the committed file is what make-vectors.ts writes', () => {
  assert.equal(committedText, `${JSON.stringify(makeTicketVectors(), null, 2)}\n`)
})

for (const vector of committed.valid) {
  test(`valid: ${vector.name}`, () => {
    assert.deepEqual(openAt(vector.ticket, vector), { ok: true, claims: vector.claims })
  })
}

for (const vector of committed.forged) {
  test(`forged: ${vector.name}: ${vector.refusal}`, () => {
    assert.deepEqual(openAt(vector.ticket, vector), { ok: false, refusal: vector.refusal })
  })
}

test('every refusal has a forged vector, and every vector a name of its own', () => {
  const refusals = new Set(committed.forged.map((vector) => vector.refusal))
  assert.deepEqual([...refusals].sort(), Object.keys(ticketRefusals).sort())
  const names = [...committed.forged, ...committed.valid].map((vector) => vector.name)
  assert.equal(new Set(names).size, names.length)
})
