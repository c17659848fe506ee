// What is known of a command: a request of the API under a key of its caller's choice. Pure.
import type { Caller } from '../contract/index.ts'

/** Whose keys are told apart from all others', and who sees the answers: what a token acts for. */
export function tenantOf(caller: Caller): string {
  switch (caller.role) {
    case 'operator':
      return 'operator'
    case 'merchant':
      return caller.merchant
    case 'customer':
      return caller.purchasingAccount
  }
}

/**
 * Who asked, where several people act for a tenant: of a purchasing account with several ways to sign on, the answer to
 * one is no other's. So it is a part of what was asked.
 */
export function askerOf(caller: Caller): string {
  return caller.role === 'customer' ? caller.signOn : ''
}

/** How a command is found again. */
export interface CommandPlace {
  readonly bucket: number
  readonly tenant: string
  readonly keyHash: Uint8Array
}

export interface KnownCommand {
  readonly contentHash: Uint8Array
  /** Somebody carries it out until then, in real time. */
  readonly leasedUntil: Temporal.Instant | null
  /** Null: it was begun, and its end is not known. */
  readonly status: number | null
  readonly answeredAt: Temporal.Instant | null
  /** Null: forgotten, or never kept. */
  readonly answer: Uint8Array | null
}
