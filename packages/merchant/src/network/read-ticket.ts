// Tickets: whether the network sends this customer to this content, now. That each counts once is seen to elsewhere.
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { decryptionKeyFromJwk, openTicket, verifyingKeysFromJwks } from '@tallystick/proofs'
import type { DecryptionKey, OpenedTicket } from '@tallystick/proofs'
import type { Clock } from '../platform/clock.ts'
import type { MerchantKey } from '../settings.ts'
import type { Published } from './published.ts'

/** @throws when keys cannot be read, or the network's were never fetched and it cannot be reached. */
export type TicketReader = (ticket: string) => Promise<OpenedTicket>

/**
 * Undefined for a site without an encryption key: nobody can send it tickets.
 * @throws TypeError for a key that is there already and could never open one.
 */
export function createTicketReader(input: {
  readonly encryptionKey: MerchantKey | string | readonly (MerchantKey | string)[] | undefined
  readonly issuer: string
  readonly merchant: string
  /** The network's. */
  readonly keys: Published<unknown>
  readonly clock: Clock
}): TicketReader | undefined {
  const { encryptionKey } = input
  if (encryptionKey === undefined) return undefined
  const sources = isList(encryptionKey) ? encryptionKey : [encryptionKey]
  for (const source of sources) assertKey(source)
  let loading: Promise<readonly DecryptionKey[]> | undefined
  const loadOwn = (): Promise<readonly DecryptionKey[]> => {
    loading ??= Promise.all(sources.map(loadKey)).catch((error: unknown) => {
      // A key file that was not there yet may be there at the next request.
      loading = undefined
      throw error
    })
    return loading
  }
  const open = async (ticket: string, fresh: boolean): Promise<OpenedTicket> =>
    openTicket(ticket, {
      keys: verifyingKeysFromJwks(await input.keys.load({ fresh })),
      ownKeys: await loadOwn(),
      issuer: input.issuer,
      audience: input.merchant,
      at: input.clock.now(),
    })
  return async (ticket) => {
    const first = await open(ticket, false)
    // The network may have begun to sign with a new key since the set was fetched.
    return !first.ok && first.refusal === 'unknown_key' ? open(ticket, true) : first
  }
}

async function loadKey(source: MerchantKey | string): Promise<DecryptionKey> {
  const jwk: unknown =
    typeof source === 'string' ? JSON.parse(await readFile(source, 'utf8')) : source
  return decryptionKeyFromJwk(jwk)
}

/** Whoever sets it up is told, and not the first visitor who comes with a ticket. */
function assertKey(source: MerchantKey | string): void {
  if (typeof source === 'string' && !existsSync(source)) return
  try {
    const jwk: unknown =
      typeof source === 'string' ? JSON.parse(readFileSync(source, 'utf8')) : source
    decryptionKeyFromJwk(jwk)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new TypeError(`encryptionKey: ${reason}`, { cause: error })
  }
}

// Array.isArray does not narrow a readonly array out of a union.
function isList(
  value: MerchantKey | string | readonly (MerchantKey | string)[],
): value is readonly (MerchantKey | string)[] {
  return Array.isArray(value)
}
